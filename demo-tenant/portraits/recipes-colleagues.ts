import { composeLook } from './compose-look.ts';
import type { Look } from './look.ts';

/** Looks of those who have no story of a cause, by the name before the `@`. */
export const COLLEAGUES: readonly (readonly [name: string, look: Look])[] = [
  [
    'gede.wirawan',
    composeLook({
      face: { skin: 'wheat', build: 'round', eyes: 'brown', brows: 'black', lips: '#a8584c', age: 0.1 },
      now: {
        hair: ['cropped', 'black'],
        glasses: ['round', '#3a2a20'],
        outfit: 'skyBlouse',
        background: 'library',
        mood: 'beaming',
        head: [-5, -6],
        light: 'right',
      },
      earlier: {
        hair: ['side-part', 'black'],
        outfit: 'oliveCrew',
        background: 'pine',
        mood: 'calm',
        head: [5, 6],
        scale: 1.16,
      },
      fresh: {
        hair: ['cropped', 'black'],
        outfit: 'whiteShirt',
        background: 'tealStudio',
        mood: 'warm',
        head: [2, 3],
      },
    }),
  ],
  [
    'ifeoma',
    composeLook({
      face: {
        skin: 'ebony',
        build: 'heart',
        eyes: 'dark',
        brows: 'black',
        lips: '#8a3f45',
        lashes: 'long',
        age: 0.55,
      },
      now: {
        hair: ['cropped', 'grey'],
        glasses: ['square', '#5a1f2b'],
        outfit: 'mustardCrew',
        background: 'archive',
        mood: 'calm',
        head: [5, -6],
      },
      earlier: {
        hair: ['curly', 'black'],
        outfit: 'burgundyBlazer',
        background: 'skyWall',
        mood: 'beaming',
        head: [-5, 6],
        scale: 1.14,
        age: 0.3,
      },
      fresh: {
        hair: ['cropped', 'grey'],
        outfit: 'creamBlazer',
        background: 'sageStudio',
        mood: 'warm',
        head: [-2, 3],
      },
    }),
  ],
  [
    'bayu',
    composeLook({
      face: { skin: 'olive', build: 'lean', eyes: 'darkSingle', brows: 'black', lips: '#a2574b', age: 0.3 },
      now: {
        hair: ['side-part', 'darkBrown'],
        beard: ['goatee', '#221a16'],
        outfit: 'greenShirt',
        background: 'warmOffice',
        mood: 'beaming',
        head: [6, 6],
        scale: 1.18,
        light: 'right',
      },
      earlier: {
        hair: ['curly', 'black'],
        outfit: 'whiteCrew',
        background: 'clayWall',
        mood: 'beaming',
        head: [4, -6],
      },
      fresh: {
        hair: ['side-part', 'darkBrown'],
        outfit: 'sandShirt',
        background: 'garden',
        mood: 'warm',
        head: [3, 2],
      },
    }),
  ],
];
