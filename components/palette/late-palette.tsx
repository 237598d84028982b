import { useLate } from '../tabs/use-late.ts';
import type { PaletteProps } from './palette.tsx';

/** Loads the palette. */
export const loadPalette = () => import('./palette.tsx');

/** The palette, which is loaded when it is opened first. */
export function LatePalette(props: PaletteProps) {
  const late = useLate(loadPalette);
  return late && <late.Palette {...props} />;
}
