// The public side: a candidate finds a position and applies with a small PDF.

/** The smallest document that readers accept as one page of PDF. */
export function smallPdf(words) {
  const stream = `BT /F1 18 Tf 72 720 Td (${words}) Tj ET`;
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = parts.map((part, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${part}\nendobj\n`;
    return at;
  });
  const table = text.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Fills the form of the opening that the page shows; nothing is sent yet. */
export async function fillApplication(page, { name, email }) {
  await page.getByRole('heading', { name: 'Apply' }).waitFor();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.locator('input[type=file]').setInputFiles({ name: 'resume.pdf', mimeType: 'application/pdf', buffer: smallPdf(`Resume of ${name}`) });
  await page.getByText('resume.pdf').waitFor();
  await page.getByRole('checkbox').check();
}

/** Sends the form and returns the link of the candidate's own page. */
export async function sendApplication(page) {
  await page.getByRole('button', { name: 'Send my application' }).click();
  await page.getByText('Your application has arrived').waitFor();
  return page.getByRole('link', { name: 'Open my page' }).getAttribute('href');
}
