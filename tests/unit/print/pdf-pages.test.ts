import { expect, test } from 'vitest';
import { pagesOfPlaces } from '../../../shared/print/pdf-pages.ts';

/** A file as Chromium writes it: pages in a tree of two levels, its objects out of order, a stream that looks like objects. */
const PDF = `%PDF-1.4
1 0 obj
<</Title (7 0 obj)>>
endobj
9 0 obj
<</Length 40>> stream
4 0 obj
<</Type /Page>>
endobj
/Dests 1 0 R
endstream
endobj
6 0 obj
<</Type /Page
/Parent 20 0 R>>
endobj
2 0 obj
<</Type /Page
/Parent 20 0 R>>
endobj
11 0 obj
<</Type /Page
/Parent 21 0 R>>
endobj
17 0 obj
<</at-c1 [6 0 R /XYZ 85 770 0]
/at-s_1-x [11 0 R /XYZ 85 300 0]
/at-c2 [2 0 R /XYZ 85 770 0]
/at-lost [99 0 R /XYZ 0 0 0]>>
endobj
20 0 obj
<</Type /Pages
/Count 2
/Kids [2 0 R 6 0 R]
/Parent 22 0 R>>
endobj
21 0 obj
<</Type /Pages
/Count 1
/Kids [11 0 R]
/Parent 22 0 R>>
endobj
22 0 obj
<</Type /Pages
/Count 3
/Kids [20 0 R 21 0 R]>>
endobj
23 0 obj
<</Type /Catalog
/Pages 22 0 R
/Dests 17 0 R>>
endobj
`;

test('each named place is on the page that its object is in the order of the tree', () => {
  expect([...pagesOfPlaces(PDF)]).toEqual([
    ['at-c1', 2],
    ['at-s_1-x', 3],
    ['at-c2', 1],
  ]);
});

test('what is no PDF has no places', () => {
  expect(pagesOfPlaces('').size).toBe(0);
  expect(pagesOfPlaces('/Dests 3 0 R').size).toBe(0);
});
