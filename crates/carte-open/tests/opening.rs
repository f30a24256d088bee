//! Files of each tool, opened: what becomes of their nodes, edges, groups, sheets and lines.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by a panic, in its helpers too"
)]

use std::io::{Cursor, Write as _};

use carte_open::{Given, Kind, Limits, OpenError, Opened, Remark, Shape, Table, Trouble, Unsupported, open};
use zip::{ZipWriter, write::SimpleFileOptions};

fn opened(bytes: impl AsRef<[u8]>) -> Opened {
    open("file", bytes.as_ref(), &Limits::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn refused(bytes: impl AsRef<[u8]>) -> OpenError {
    open("file", bytes.as_ref(), &Limits::default()).unwrap_err()
}

/// A ZIP package of these parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn shape(opened: &Opened, shape: Shape) -> &Table {
    opened.tables.iter().find(|table| table.shape == shape).unwrap_or_else(|| panic!("{shape:?}: {opened:#?}"))
}

/// Each row as `heading=text`.
fn said(table: &Table) -> Vec<Vec<String>> {
    let cell = |cell: &carte_open::Cell| format!("{}={}", table.columns[cell.column].heading, cell.text);
    table.rows.iter().map(|row| row.cells.iter().map(cell).collect()).collect()
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version='1.0'?><o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
         xmlns:table='urn:t' xmlns:text='urn:x'><o:body><o:spreadsheet><table:table table:name='Feuille 1'>{rows}\
         </table:table></o:spreadsheet></o:body></o:document-content>"
    );
    package(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

fn xlsx(prefix: &str, sheet: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let namespace = if prefix.is_empty() { format!("xmlns='{main}'") } else { format!("xmlns:x='{main}'") };
    let workbook = format!(
        "<{prefix}workbook {namespace} xmlns:r='{relations}'><{prefix}sheets>\
         <{prefix}sheet name='Organismes' sheetId='1' r:id='rId1'/></{prefix}sheets></{prefix}workbook>"
    );
    let links = format!(
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
         <Relationship Id='rId1' Type='{relations}/worksheet' Target='worksheets/liste.xml'/></Relationships>"
    );
    let top = links.replace("/worksheet'", "/officeDocument'").replace("worksheets/liste.xml", "xl/workbook.xml");
    let sheet = sheet.replace('<', &format!("<{prefix}")).replace(&format!("<{prefix}/"), &format!("</{prefix}"));
    let sheet = sheet.replacen(&format!("<{prefix}worksheet"), &format!("<{prefix}worksheet {namespace}"), 1);
    package(&[
        ("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
        ("_rels/.rels", &top),
        ("xl/workbook.xml", &workbook),
        ("xl/_rels/workbook.xml.rels", &links),
        ("xl/worksheets/liste.xml", &sheet),
    ])
}

#[test]
fn a_spreadsheet_of_excel_keeps_its_values_and_says_what_it_lacks() {
    let sheet = "<worksheet><sheetData>\
        <row r='1'><c r='A1' t='inlineStr'><is><t>Nom</t></is></c><c r='B1' t='inlineStr'><is><t>Budget</t></is></c></row>\
        <row r='2'><c r='A2' t='inlineStr'><is><r><t>L’</t></r><r><t>Envol</t></r></is></c><c r='B2'><v>12.5</v></c></row>\
        <row r='4'><c r='A4' t='inlineStr'><is><t>La Source</t></is></c><c r='B4'><f>B2*2</f></c></row>\
        <row r='5'><c r='A5' t='inlineStr'><is><t>Le Pont</t></is></c><c r='B5' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>\
        </sheetData><mergeCells count='1'><mergeCell ref='A1:A1'/></mergeCells></worksheet>";
    for prefix in ["", "x:"] {
        let opened = opened(xlsx(prefix, sheet));
        let table = shape(&opened, Shape::Sheet);
        assert_eq!(opened.kind, Kind::Xlsx);
        assert_eq!(
            said(table),
            [["Nom=L’Envol", "Budget=12.5"], ["Nom=La Source", "Budget==B2*2"], ["Nom=Le Pont", "Budget=#DIV/0!"]]
        );
        assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4, 5]);
        let troubles: Vec<_> = table.rows.iter().map(|row| row.cells[1].trouble).collect();
        assert_eq!(troubles, [None, Some(Trouble::NoValue), Some(Trouble::Failed)]);
    }
}

#[test]
fn cells_without_references_are_counted_and_those_beyond_the_sheet_refused() {
    let sheet = "<worksheet><sheetData><row><c t='inlineStr'><is><t>Nom</t></is></c><c t='inlineStr'><is><t>Ville</t></is></c>\
        </row><row><c t='inlineStr'><is><t>A</t></is></c><c t='inlineStr'><is><t>Laval</t></is></c></row></sheetData></worksheet>";
    assert_eq!(said(shape(&opened(xlsx("", sheet)), Shape::Sheet)), [["Nom=A", "Ville=Laval"]]);
    let far = "<worksheet><sheetData><row r='1'><c r='XFD1048576'><v>1</v></c></row></sheetData></worksheet>";
    assert!(matches!(refused(xlsx("", far)), OpenError::TooManyColumns { .. }));
    let beyond = "<worksheet><sheetData><row r='1'><c r='XFE16777217'><v>1</v></c></row></sheetData></worksheet>";
    assert!(matches!(refused(xlsx("", beyond)), OpenError::Damaged { .. }));
}

#[test]
fn a_spreadsheet_of_libreoffice_keeps_what_is_repeated_and_drops_empty_tails() {
    let opened = opened(ods(
        "<table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>Nos membres</text:p></table:table-cell>\
         <table:covered-table-cell/></table:table-row>\
         <table:table-row><table:table-cell><text:p>Nom</text:p></table:table-cell><table:table-cell><text:p>Fondé le</text:p>\
         </table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated='2'><table:table-cell><text:p>A<text:s text:c='2'/>b</text:p><text:p>c</text:p>\
         <annotation><text:p>note</text:p></annotation></table:table-cell>\
         <table:table-cell o:value-type='date' o:date-value='1999-05-03T00:00:00'><text:p>3 mai 1999</text:p></table:table-cell>\
         </table:table-row>\
         <table:table-row table:number-rows-repeated='1048572'><table:table-cell table:number-columns-repeated='16384'/>\
         </table:table-row>",
    ));
    let table = shape(&opened, Shape::Sheet);
    assert_eq!(said(table), [["Nom=A  b\nc", "Fondé le=1999-05-03"], ["Nom=A  b\nc", "Fondé le=1999-05-03"]]);
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 4]);
    let merged = Remark::Merged { sheet: "Feuille 1".to_owned(), range: "A1:B1".to_owned(), in_headings: true };
    assert_eq!(opened.remarks, [merged]);
}

#[test]
fn repeated_data_beyond_the_limit_is_refused_before_it_is_made() {
    let rows = "<table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='900'>\
                <text:p>x</text:p></table:table-cell></table:table-row>";
    assert_eq!(refused(ods(rows)), OpenError::TooManyCells { limit: Limits::default().cells });
    let zeros = package(&[("content.xml", &"0".repeat(3_000_000))]);
    let limits = Limits { inflated: 1_000_000, ..Limits::default() };
    assert_eq!(open("bomb", &zeros, &limits), Err(OpenError::Inflates { limit: 1_000_000 }));
    let limits = Limits { entries: 1, ..Limits::default() };
    assert_eq!(open("many", &ods(""), &limits), Err(OpenError::TooManyEntries { found: 2, limit: 1 }));
}

#[test]
fn graphml_of_yed_keeps_labels_and_groups() {
    let opened = opened(
        "<?xml version='1.0'?><graphml xmlns='http://graphml.graphdrawing.org/xmlns' xmlns:y='http://www.yworks.com/xml/graphml'>\n\
         <key for='port' id='d0' yfiles.type='portgraphics'/><key attr.name='url' attr.type='string' for='node' id='d4'/>\n\
         <key for='node' id='d6' yfiles.type='nodegraphics'/><key for='edge' id='d9' yfiles.type='edgegraphics'/>\n\
         <graph edgedefault='directed' id='G'><node id='n0' yfiles.foldertype='group'><data key='d6'><y:ProxyAutoBoundsNode>\
         <y:NodeLabel>Table<y:LabelModel/></y:NodeLabel></y:ProxyAutoBoundsNode></data><graph id='n0:'>\n\
         <node id='n0::n0'><data key='d4'>https://a.org</data><data key='d6'><y:ShapeNode><y:NodeLabel>Envol<y:x/></y:NodeLabel>\
         </y:ShapeNode></data></node></graph></node>\n<node id='n1'/><edge id='e0' source='n0::n0' target='n1'><data key='d9'>\
         <y:PolyLineEdge><y:EdgeLabel>finance</y:EdgeLabel></y:PolyLineEdge></data></edge></graph><data key='d7'/></graphml>",
    );
    assert_eq!(opened.kind, Kind::GraphMl);
    let nodes = said(shape(&opened, Shape::Nodes));
    assert_eq!(nodes[0][..3], ["id=n0::n0", "url=https://a.org", "label=Envol"]);
    assert_eq!(said(shape(&opened, Shape::Groups))[0][..2], ["id=n0", "label=Table"]);
    assert_eq!(said(shape(&opened, Shape::Members)), [["group=n0", "member=n0::n0"]]);
    let links = shape(&opened, Shape::Links);
    assert_eq!(
        (said(links)[0][..2].to_vec(), links.directed),
        (vec!["source=n0::n0".into(), "target=n1".into()], Some(true))
    );
    assert!(said(links)[0].contains(&"label=finance".to_owned()));
    assert_eq!((shape(&opened, Shape::Nodes).rows[0].line, links.rows[0].line), (5, 6));
}

#[test]
fn graphml_hyperedges_are_groups_and_defaults_are_values() {
    let opened = opened(
        "<graphml><key id='c' for='node' attr.name='couleur'><default>bleu</default></key><graph edgedefault='undirected'>\
         <node id='a'/><node id='b'><data key='c'>vert</data></node><hyperedge id='h'><desc>Comité</desc><endpoint node='a'/>\
         <endpoint node='b' type='in'/></hyperedge></graph></graphml>",
    );
    assert_eq!(said(shape(&opened, Shape::Nodes)), [["id=a", "couleur=bleu"], ["id=b", "couleur=vert"]]);
    assert_eq!(
        said(shape(&opened, Shape::Members)),
        [vec!["group=h", "member=a"], vec!["group=h", "member=b", "type=in"]]
    );
}

#[test]
fn gexf_of_each_version_keeps_values_and_tells_times() {
    let opened = opened(
        "<gexf xmlns='http://gexf.net/1.3' xmlns:viz='http://gexf.net/1.3/viz' version='1.3'><meta><title>Carte</title></meta>\
         <graph mode='dynamic'><attributes class='node'><attribute id='0' title='Ville' type='string'><default>Laval</default>\
         </attribute></attributes>\n<nodes><node id='1' label='Un' start='2001'><attvalues><attvalue for='0' value='Québec'/>\
         <attvalue for='9' value='x'/></attvalues><viz:color r='1' g='2' b='3'/></node>\n<node id='2' label='Deux'><nodes>\
         <node id='3' label='Trois'/></nodes></node></nodes><edges><edge source='1' target='3' type='directed' kind='aide'/></edges>\
         </graph></gexf>",
    );
    let nodes = shape(&opened, Shape::Nodes);
    assert_eq!(said(nodes)[0], ["id=1", "label=Un", "start=2001", "Ville=Québec", "9=x", "viz:color=r=1 g=2 b=3"]);
    assert_eq!(said(nodes)[1], ["id=3", "label=Trois", "Ville=Laval"]);
    assert_eq!(said(shape(&opened, Shape::Links)), [["source=1", "target=3", "type=directed", "kind=aide"]]);
    assert_eq!(said(shape(&opened, Shape::Members)), [["group=2", "member=3"]]);
    assert_eq!(opened.remarks, [Remark::Dynamic { line: 2 }, Remark::Undeclared { name: "9".to_owned(), line: 2 }]);
}

#[test]
fn json_of_each_tool_is_two_lists() {
    for (text, kind, node, link) in [
        (
            r#"{"elements":[{"_id":"elem-1","attributes":{"label":"A","element type":"Org","tags":["x","y"]}}],
                "connections":[{"_id":"conn-1","from":"elem-1","to":"elem-2","direction":"mutual","attributes":{"connection type":"t"}}]}"#,
            Kind::Kumu,
            "_id=elem-1 label=A element type=Org tags=x tags=y",
            "_id=conn-1 from=elem-1 to=elem-2 direction=mutual connection type=t",
        ),
        (
            r#"{"directed":true,"nodes":[{"id":1,"nom":"A"}],"links":[{"source":1,"target":2}]}"#,
            Kind::NodeLink,
            "id=1 nom=A",
            "source=1 target=2",
        ),
        (
            r#"{"options":{"type":"mixed"},"nodes":[{"key":"1","attributes":{"label":"A"}}],
                "edges":[{"source":"1","target":"2","undirected":true}]}"#,
            Kind::Graphology,
            "key=1 label=A",
            "source=1 target=2 undirected=true",
        ),
        (
            r#"{"type":"gephi-lite","graphDataset":{"nodeData":{"1":{"label":"A"}},"edgeData":{"e":{"w":1}},
                "fullGraph":{"edges":[{"key":"e","source":"1","target":"2"}]}}}"#,
            Kind::GephiLite,
            "id=1 label=A",
            "key=e source=1 target=2",
        ),
        (
            "\u{feff}{\"network\":{\"items\":[{\"id\":1,\"label\":\"A\",\"cluster\":2,\"weights\":{\"Links\":3}}],
                \"links\":[{\"source_id\":1,\"target_id\":2,\"strength\":1}]}}",
            Kind::VosViewer,
            "id=1 label=A cluster=2 weights.Links=3",
            "source_id=1 target_id=2 strength=1",
        ),
        (
            r#"{"nodes":{"1":{"name":"A","x":5}},"edges":{"e":{"node1_id":"1","node2_id":"2","arrow":"1->2"}}}"#,
            Kind::Oligrapher,
            "id=1 name=A x=5",
            "id=e node1_id=1 node2_id=2 arrow=1->2",
        ),
        (
            r#"{"elements":{"nodes":[{"data":{"id":"1","name":"A"}}],"edges":[{"data":{"source":"1","target":"2"}}]}}"#,
            Kind::Cytoscape,
            "id=1 name=A",
            "source=1 target=2",
        ),
    ] {
        let opened = opened(text);
        assert_eq!(opened.kind, kind);
        assert_eq!(said(shape(&opened, Shape::Nodes))[0].join(" "), node);
        assert_eq!(said(shape(&opened, Shape::Links))[0].join(" "), link);
    }
}

#[test]
fn what_no_table_has_is_beside_them() {
    let opened = opened(
        r#"{"nodes":[{"id":1}],"links":[],
            "maps":[{"name":"x"}], "code":["<<Function","return 1","Function>>"], "empty":[]}"#,
    );
    let aside = shape(&opened, Shape::Aside);
    assert_eq!(aside.cells(), 2);
    assert_eq!((aside.rows[0].line, opened.remarks.as_slice()), (2, &[Remark::Code { line: 2 }][..]));
    let columns = &shape(&opened, Shape::Nodes).columns;
    assert_eq!(columns[0].given, Some(Given::Id));
}

#[test]
fn what_is_not_read_says_what_it_is() {
    let unsupported = |kind| OpenError::Unsupported(kind);
    for (bytes, expected) in [
        (&b""[..], OpenError::Empty),
        (b"\xef\xbb\xbf \n", OpenError::Empty),
        (b"\xd0\xcf\x11\xe0", unsupported(Unsupported::OldExcel)),
        (b"%PDF-1.7", unsupported(Unsupported::Pdf)),
        (b"<!DOCTYPE html><html></html>", unsupported(Unsupported::Html)),
        (b"<svg/>", unsupported(Unsupported::Xml)),
        (b"{\"a\": 1}", unsupported(Unsupported::Json)),
        (b"a\0\0\0\x01b", unsupported(Unsupported::Binary)),
        (b"{\n\"a\": }", OpenError::Syntax { kind: Kind::Records, line: 2, column: 6 }),
        (b"<gexf>\n<graph></gexf>", OpenError::Syntax { kind: Kind::Gexf, line: 2, column: 8 }),
    ] {
        assert_eq!(refused(bytes), expected);
    }
    assert_eq!(refused(package(&[("word/document.xml", "x")])), unsupported(Unsupported::Package));
    assert!(matches!(refused(b"PK\x03\x04 and no more"), OpenError::Damaged { .. }));
    assert_eq!(opened(r#"{"version":1,"organisations":[]}"#).kind, Kind::Map);
}

/// Mutates each file byte by byte from a seed; for minutes rather than a second with `CARTE_MUTATIONS=1000000`.
#[test]
fn no_mutated_file_panics() {
    let seeds: Vec<Vec<u8>> = vec![
        "sep=;\nNom;Ville\n\"A\nb\";Québec\n".into(),
        ods("<table:table-row table:number-rows-repeated='3'><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"),
        xlsx("", "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData></worksheet>"),
        "<gexf><graph><nodes><node id='1' label='a'><attvalues><attvalue for='0' value='é'/></attvalues></node></nodes></graph></gexf>".into(),
        "<!DOCTYPE g [<!ENTITY a 'b'>]><graphml><graph><node id='a'><graph><node id='b'/></graph></node></graph></graphml>".into(),
        r#"{"nodes":[{"id":"é\n","x":[1,{"y":null}]}],"links":[{"source":1,"target":2}]}"#.into(),
    ];
    let times: usize = std::env::var("CARTE_MUTATIONS").ok().and_then(|it| it.parse().ok()).unwrap_or(2_000);
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        usize::try_from(random % u64::try_from(below.max(1)).unwrap()).unwrap()
    };
    let limits = Limits { bytes: 100_000, inflated: 200_000, cells: 2_000, ..Limits::default() };
    for turn in 0..times {
        let mut bytes = seeds[turn % seeds.len()].clone();
        for _ in 0..=next(4) {
            let at = next(bytes.len());
            match next(4) {
                0 => bytes[at] = u8::try_from(next(256)).unwrap(),
                1 => bytes.truncate(at.max(1)),
                2 => bytes.insert(at, b"\"<>{}[];,\r\n\0&"[next(13)]),
                _ => {
                    let end = (at + next(20)).min(bytes.len());
                    let copy = bytes[at..end].to_vec();
                    bytes.splice(at..at, copy);
                }
            }
        }
        let _ = open("mutated", &bytes, &limits);
    }
}
