//! Graphs of each tool, in XML and in JSON: what becomes of their nodes, edges and groups.

use carte_open::{Given, Kind, Remark, Shape};

use crate::support::{opened, said, shape};

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
