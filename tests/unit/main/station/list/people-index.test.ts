import { describe, expect, it } from 'vitest';
import { createPeopleIndex } from '../../../../../main/station/list/people-index.ts';

const NAMES = [
  'Citra Dewi',
  'Nguyễn Thị Ánh',
  'Đặng Văn Hùng',
  '王小明',
  '山田 太郎',
  'أحمد الرشيد',
  'فاطمة علي',
  'José Ångström',
  'Łukasz Żółć',
  'Siobhán O’Brien',
  'Anne-Marie Strauß',
  'İpek Işık',
  'สมชาย ใจดี',
  'Наталія Ткаченко',
];
const index = createPeopleIndex(
  NAMES.map((displayName, at) => ({ displayName, upn: `p${at}.name@contoso.com`, employeeId: `E-500${at}` })),
);
const found = (text: string) => index.search(text).map(({ displayName }) => displayName);

describe('search', () => {
  it.each([
    ['dewi', 'Citra Dewi'],
    ['DEW cit', 'Citra Dewi'],
    ['nguyen', 'Nguyễn Thị Ánh'],
    ['anh nguyen', 'Nguyễn Thị Ánh'],
    ['dang van hung', 'Đặng Văn Hùng'],
    ['王', '王小明'],
    ['小明', '王小明'],
    ['太郎', '山田 太郎'],
    ['山田太郎', '山田 太郎'],
    ['احمد', 'أحمد الرشيد'],
    ['رشيد', 'أحمد الرشيد'],
    ['أَحْمَد', 'أحمد الرشيد'],
    ['فاطمه', 'فاطمة علي'],
    ['على', 'فاطمة علي'],
    ['jose angstrom', 'José Ångström'],
    ['lukasz zolc', 'Łukasz Żółć'],
    ['obrien', 'Siobhán O’Brien'],
    ['brien', 'Siobhán O’Brien'],
    ["o'brien", 'Siobhán O’Brien'],
    ['marie strauss', 'Anne-Marie Strauß'],
    ['annemarie', 'Anne-Marie Strauß'],
    ['ipek isik', 'İpek Işık'],
    ['ชาย', 'สมชาย ใจดี'],
    ['ткач', 'Наталія Ткаченко'],
    ['ｄｅｗｉ', 'Citra Dewi'],
    ['p3.name@contoso.com', '王小明'],
    ['E-5003', '王小明'],
    ['e5003', '王小明'],
  ])('finds by %s', (text, name) => {
    expect(found(text)).toEqual([name]);
  });

  it.each(['ewi', 'dewi wei', 'ใจร้าย', '王大'])('finds nobody by %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds everybody by nothing, in the order of names', () => {
    expect(found(' ')).toHaveLength(NAMES.length);
    const latin = createPeopleIndex(
      ['Zoë', 'Émile', 'Person 10', 'eve', 'Person 9'].map((displayName) => ({
        displayName,
        upn: null,
        employeeId: null,
      })),
    );
    expect(latin.search('').map(({ displayName }) => displayName)).toEqual([
      'Émile',
      'eve',
      'Person 9',
      'Person 10',
      'Zoë',
    ]);
  });

  it('goes through ten thousand people', () => {
    const many = createPeopleIndex(
      Array.from({ length: 10_000 }, (_, at) => ({
        displayName: `${NAMES[at % NAMES.length]} ${at}`,
        upn: `person${at}@contoso.com`,
        employeeId: String(at),
      })),
    );
    expect(many.search('dewi 9996')).toHaveLength(1);
    expect(many.search('nguyen')).toHaveLength(715);
  });
});
