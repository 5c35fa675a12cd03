/** The font of letters, as the window has it: the real one where it is installed, else the bundled one at its size. */
export const PAGE_FONT = '"TH SarabunPSK", "THSarabunPSK", "TH Sarabun New", "Page Sarabun", "Sarabun", sans-serif';
