// A workbook as a spreadsheet writes it, with its parts stored as they are.

const escaped = (text) => `${text}`.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);

const letter = (column) => String.fromCharCode(65 + column);

/** A sheet of rows of texts. */
const sheet = (rows) => `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
  .map((row, at) => `<row r="${at + 1}">${row.map((text, column) => `<c r="${letter(column)}${at + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join("")}</row>`)
  .join("")}</sheetData></worksheet>`;

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The bytes of a workbook: sheets by name, each of rows of texts. */
export function workbook(sheets) {
  const names = Object.keys(sheets);
  const parts = {
    "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="r${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}</Relationships>`,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet(sheets[name])])),
  };
  return zipped(parts);
}

/** A package of texts, not compressed. */
function zipped(parts) {
  const [files, index] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [called, content] = [Buffer.from(name), Buffer.from(text)];
    const sizes = [20, 0, 0, 0, 0, 0, content.length, content.length, called.length, 0];
    const numbers = (signature, list) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(signature);
      return Buffer.concat([bytes, ...list.map(([value, size]) => { const it = Buffer.alloc(size); it.writeUIntLE(value, 0, size); return it; })]);
    };
    const widths = [2, 2, 2, 2, 2, 4, 4, 4, 2, 2];
    const common = sizes.map((value, place) => [value, widths[place]]);
    const head = numbers(0x04034b50, common);
    index.push(numbers(0x02014b50, [[20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), called);
    files.push(head, called, content);
    at += head.length + called.length + content.length;
  }
  const directory = Buffer.concat(index);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, directory, end]);
}
