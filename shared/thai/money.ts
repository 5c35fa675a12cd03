/** Amounts of baht in words. */

const DIGITS = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'] as const;
const PLACES = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'] as const;
const MILLION = 1_000_000n;

/** Up to six digits in words; '' for 0. A final 1 is เอ็ด after any higher digit, `follows` says there is one before these six. */
function sixDigits(n: number, follows: boolean): string {
  const digits = String(n);
  return [...digits]
    .map((character, index) => {
      const digit = Number(character);
      const place = digits.length - 1 - index;
      if (digit === 0) return '';
      if (place === 0 && digit === 1 && (n > 1 || follows)) return 'เอ็ด';
      if (place === 1 && digit === 1) return 'สิบ';
      if (place === 1 && digit === 2) return 'ยี่สิบ';
      return `${DIGITS[digit]}${PLACES[place]}`;
    })
    .join('');
}

/** A whole number above 0 in words, grouped by ล้าน, which stacks: ล้านล้าน. */
function wholeNumber(n: bigint): string {
  if (n < MILLION) return sixDigits(Number(n), false);
  return `${wholeNumber(n / MILLION)}ล้าน${sixDigits(Number(n % MILLION), true)}`;
}

/**
 * An amount in words, given in satang (1/100 baht): 10050n is หนึ่งร้อยบาทห้าสิบสตางค์, whole baht end in ถ้วน, 0n is
 * ศูนย์บาทถ้วน, less than one baht is satang alone, less than nothing begins with ลบ. Any size: millions of millions stack ล้าน.
 * เอ็ด stands for a final 1 after any higher digit, in each group of six: สิบเอ็ด, หนึ่งร้อยเอ็ดล้าน, หนึ่งล้านเอ็ด.
 */
export function bahtInWords(satang: bigint): string {
  if (satang < 0n) return `ลบ${bahtInWords(-satang)}`;
  if (satang === 0n) return 'ศูนย์บาทถ้วน';
  const baht = satang / 100n;
  const rest = Number(satang % 100n);
  const whole = baht === 0n ? '' : `${wholeNumber(baht)}บาท`;
  return rest === 0 ? `${whole}ถ้วน` : `${whole}${sixDigits(rest, false)}สตางค์`;
}
