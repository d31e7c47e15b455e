import type { Background, HairColour, Outfit, Scarf, SkinTone } from './look.ts';

export const SKIN = {
  porcelain: { light: '#fbe4d3', base: '#efc8ac', shade: '#cb967a', deep: '#97604a', blush: '#d9705f' },
  rosy: { light: '#f9dcc6', base: '#e8bb9b', shade: '#bd8767', deep: '#8a563d', blush: '#d0604f' },
  wheat: { light: '#f5d5b3', base: '#e2b68f', shade: '#b5835b', deep: '#80553a', blush: '#c8614a' },
  olive: { light: '#e9c39a', base: '#cd9c6e', shade: '#9c6a41', deep: '#6c4427', blush: '#b9563f' },
  bronze: { light: '#d9a779', base: '#b98053', shade: '#875532', deep: '#57331d', blush: '#a8472f' },
  umber: { light: '#b57f56', base: '#8d5a37', shade: '#603a21', deep: '#3a2113', blush: '#8a3a27' },
  ebony: { light: '#94623f', base: '#6c4329', shade: '#452817', deep: '#28150c', blush: '#6f2d20' },
} as const satisfies Readonly<Record<string, SkinTone>>;

export const HAIR = {
  black: { light: '#4a4446', base: '#211c1d', dark: '#0e0b0c' },
  darkBrown: { light: '#6b4a36', base: '#3c281c', dark: '#1f140d' },
  brown: { light: '#94694a', base: '#5f402a', dark: '#372315' },
  red: { light: '#d58a55', base: '#a65328', dark: '#692e13' },
  blond: { light: '#ecd3a0', base: '#c39b5f', dark: '#80602f' },
  grey: { light: '#d9d9d9', base: '#9a999b', dark: '#626064' },
  silver: { light: '#f3f2ef', base: '#c9c7c4', dark: '#8b8987' },
} as const satisfies Readonly<Record<string, HairColour>>;

export const BACKGROUND = {
  greyStudio: { scene: 'studio', light: '#eef1f4', base: '#c3cbd4', dark: '#8e9aa8' },
  darkStudio: { scene: 'studio', light: '#5f6b7a', base: '#39434f', dark: '#161b22' },
  warmStudio: { scene: 'studio', light: '#f7ead9', base: '#dcc3a5', dark: '#a5835f' },
  blueStudio: { scene: 'studio', light: '#a9c8e8', base: '#5f8fc0', dark: '#2c5583' },
  tealStudio: { scene: 'studio', light: '#8fc7c0', base: '#3d8a86', dark: '#174e50' },
  brightOffice: { scene: 'office', light: '#e8ecef', base: '#c9d0d6', dark: '#6f7c88' },
  warmOffice: { scene: 'office', light: '#f0e6d8', base: '#d2bfa5', dark: '#7c6650' },
  garden: { scene: 'garden', light: '#bcd48e', base: '#86a862', dark: '#3f6138' },
  autumn: { scene: 'garden', light: '#efc77c', base: '#cf9450', dark: '#7d4a26' },
  library: { scene: 'shelf', light: '#b48a5e', base: '#7c5a3c', dark: '#4a3323' },
  creamWall: { scene: 'wall', light: '#f8f3ea', base: '#e9dfcf', dark: '#9fae9f' },
  plumWall: { scene: 'wall', light: '#d9c3d2', base: '#b394ac', dark: '#6a4a66' },
} as const satisfies Readonly<Record<string, Background>>;

export const OUTFIT = {
  indigoBatik: { style: 'blouse', colour: '#2b3a6b', shade: '#161f42', accent: '#d8b46a', pattern: 'batik' },
  brownBatik: { style: 'shirt', colour: '#6b3f22', shade: '#3a2010', accent: '#e0b878', pattern: 'batik' },
  navyBlazer: { style: 'blazer', colour: '#26324a', shade: '#121a2a', accent: '#f5f6f8' },
  greyBlazer: { style: 'blazer', colour: '#6d737d', shade: '#444953', accent: '#e6ecf4' },
  blackBlazer: { style: 'blazer', colour: '#24242a', shade: '#0e0e12', accent: '#f1ece4' },
  creamBlazer: { style: 'blazer', colour: '#e3d8c5', shade: '#ab9c84', accent: '#3a4a5c' },
  whiteShirt: { style: 'shirt', colour: '#f4f5f7', shade: '#aeb5bf', accent: '#d5dae1' },
  blueShirt: { style: 'shirt', colour: '#a9c6e6', shade: '#6487ac', accent: '#ffffff', pattern: 'stripes' },
  checkedShirt: { style: 'shirt', colour: '#b34a3f', shade: '#6d2620', accent: '#2c3444', pattern: 'checks' },
  greenShirt: { style: 'shirt', colour: '#4d6b52', shade: '#2b4030', accent: '#7d9b80' },
  mustardCrew: { style: 'crew', colour: '#d6a43a', shade: '#94691a', accent: '#ffffff' },
  tealCrew: { style: 'crew', colour: '#2f8585', shade: '#175052', accent: '#ffffff' },
  charcoalCrew: { style: 'crew', colour: '#3d434b', shade: '#1f2328', accent: '#ffffff' },
  whiteCrew: { style: 'crew', colour: '#f0efec', shade: '#b0aca5', accent: '#ffffff' },
  burgundyRoll: { style: 'turtleneck', colour: '#7c2438', shade: '#46101d', accent: '#ffffff' },
  blackRoll: { style: 'turtleneck', colour: '#2a2a30', shade: '#0f0f13', accent: '#ffffff' },
  creamRoll: { style: 'turtleneck', colour: '#eadfcd', shade: '#ab9b80', accent: '#ffffff' },
  coralBlouse: { style: 'blouse', colour: '#e07a62', shade: '#9d4735', accent: '#ffffff' },
  emeraldBlouse: { style: 'blouse', colour: '#1f7a5a', shade: '#0d4833', accent: '#ffffff' },
  whiteBlouse: { style: 'blouse', colour: '#f6f4f1', shade: '#b6b0a8', accent: '#ffffff' },
} as const satisfies Readonly<Record<string, Outfit>>;

export const SCARF = {
  rose: { style: 'wrapped', light: '#e3b0b0', base: '#c98488', dark: '#8c4f58' },
  navy: { style: 'wrapped', light: '#4c5d83', base: '#2c3a5c', dark: '#141d34' },
  cream: { style: 'wrapped', light: '#f6efe3', base: '#ded0ba', dark: '#a3927a' },
  emerald: { style: 'draped', light: '#4f9a80', base: '#24705a', dark: '#0e4032' },
  sand: { style: 'draped', light: '#ecdcc0', base: '#cdb48c', dark: '#8c7350' },
  plum: { style: 'draped', light: '#93699a', base: '#643c6c', dark: '#371a3d' },
} as const satisfies Readonly<Record<string, Scarf>>;
