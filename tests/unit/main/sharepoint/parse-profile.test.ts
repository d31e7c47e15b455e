import { expect, it } from 'vitest';
import { parseProfile } from '../../../../main/sharepoint/parse-profile.ts';
import { thumbnailFile } from '../../../../main/sharepoint/thumbnail-file.ts';

const property = (Key: string, Value: string | null) => ({ Key, Value, ValueType: 'Edm.String' });

it('reads what the profile says about the picture', () => {
  const profile = parseProfile({
    AccountName: 'i:0#.f|membership|citra@selfsame.example',
    UserProfileProperties: [
      property('PictureURL', 'https://a-my.sharepoint.example/User%20Photos/Profile%20Pictures/c_MThumb.jpg'),
      property('SPS-PictureTimestamp', '63783110969'),
      property('SPS-PictureExchangeSyncState', '1'),
      property('SPS-PicturePlaceholderState', '0'),
      property('WorkEmail', ''),
    ],
  });
  expect(profile).toMatchObject({
    accountName: 'i:0#.f|membership|citra@selfsame.example',
    workEmail: null,
    exchangeSyncState: 1,
    placeholderState: 0,
    // The example of domain facts 2.5.
    pictureChangedAt: '2022-03-17T10:49:29.000Z',
  });
});

it.each([[''], ['0'], ['soon'], [null], ['9'.repeat(30)]])('a timestamp of %s is no time', (value) => {
  const answer = { UserProfileProperties: [property('SPS-PictureTimestamp', value)] };
  expect(parseProfile(answer)?.pictureChangedAt).toBeNull();
});

it.each([[undefined], [{}], [{ 'odata.null': true }], [{ UserProfileProperties: 'none' }]])(
  '%o is no profile',
  (answer) => {
    expect(parseProfile(answer)).toBeNull();
  },
);

it.each([
  ['https://a.example/User%20Photos/c_MThumb.jpg?t=1', 'https://a.example/User%20Photos/c_LThumb.jpg'],
  ['https://a.example/User%20Photos/c_SThumb.JPG', 'https://a.example/User%20Photos/c_LThumb.JPG'],
  ['https://a.example/_layouts/15/userphoto.aspx?size=M', null],
  ['https://a.example/photo.jpg', null],
  ['', null],
])('the large thumbnail beside "%s" is %s', (address, large) => {
  expect(thumbnailFile(address, 'L')).toBe(large);
});
