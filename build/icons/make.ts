/**
 * Makes the app's icons from `icon.svg`: PNG of each size for Linux, `icon.ico` for Windows, `icon.icns` for macOS. Run it when
 * the drawing changes (`npm exec -- node build/icons/make.ts`); its results are committed, so packaging converts nothing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../chromium.ts';
import { icnsFile, icoFile } from './containers.ts';

const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024] as const;

const executablePath = ensureBrowser();
if (executablePath === null) throw new Error('drawing the icons needs Chromium, Chrome or Edge');
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const page = await browser.newPage();
const drawing = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
const pictures = new Map<number, Uint8Array>();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  pictures.set(size, await page.screenshot({ omitBackground: true }));
}
await browser.close();

mkdirSync(join(import.meta.dirname, 'linux'), { recursive: true });
for (const [size, png] of pictures) writeFileSync(join(import.meta.dirname, `linux/${size}x${size}.png`), png);
writeFileSync(join(import.meta.dirname, 'icon.ico'), icoFile(pictures));
writeFileSync(join(import.meta.dirname, 'icon.icns'), icnsFile(pictures));
