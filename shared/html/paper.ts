/**
 * Paper for CSS: A4 with the margins of official letters, 3 cm at the left and 2 cm at the right (the typing guide of
 * ที่ นร 0106/ว 2019); top and bottom are not set there and follow common practice, as in Word files.
 */
export const A4_PAPER = 'size: A4; margin: 2.5cm 2cm 2cm 3cm;';

/** The same turned on its side: what was the top is the left. */
export const A4_LANDSCAPE = 'size: A4 landscape; margin: 3cm 2.5cm 2cm 2cm;';

/** The official font and those of the same cut that systems come with. */
export const THAI_FONTS = '"TH SarabunPSK", "THSarabunPSK", "TH Sarabun New"';
