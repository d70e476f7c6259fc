import Compiler
import Source
import Standard
import YAML

/// What several items of a file refer to: codes, places, bodies, laws and service points, each once.
///
/// The shapes of CPSV-AP want the class of everything that is referred to in the same file.
struct SharedNodes {
  private let data: LinkedData
  private let division: String
  private var concepts: [LinkedName: CodeValue] = [:]
  private var places: Set<String> = []
  private var entries: [LinkedName: Record] = [:]
  private var events: [LinkedName: LifeEvent] = [:]
  private var units: Set<Duration.Unit> = []

  init(_ data: LinkedData, _ division: String) {
    self.data = data
    self.division = division
    add(place: division)
  }

  mutating func add(_ item: PublishedItem) {
    add(item.item.completeRecord)
    for event in data.events(of: item.item) {
      guard events.updateValue(event, forKey: LinkedNames.event(event)) == nil else { continue }
      add(event.record)
    }
  }

  mutating func add(_ record: Record) {
    for field in record.fields {
      for entry in field.entry.entries { add(entry, field.element) }
    }
  }

  private mutating func add(_ entry: Entry, _ element: Element) {
    switch entry.value {
    case .code(let code):
      if let name = data.codes.name(of: code) { concepts[name] = code }
    case .duration(let duration): units.insert(duration.unit)
    case .record(let record): add(record)
    case .text(let text):
      if case .divisionCode = element.kind { add(place: text.string) }
    case .reference(let reference):
      guard let target = reference.target, case .reference(let register, _) = element.kind else {
        return
      }
      if target.location != entry.location {
        let name = LinkedNames.entry(target, in: register)
        guard entries.updateValue(target, forKey: name) == nil else { return }
      }
      add(target)
    default: break
    }
  }

  mutating func add(place code: String) {
    for code in Division.ancestry(of: Division.prefix(of: code)) { places.insert(code) }
    if code.isEmpty { places.insert("00") }
  }

  /// The nodes in the order of their names.
  var nodes: [JSON] {
    let writer = LinkedWriter(data: data, item: nil, division: division)
    var nodes = concepts.values.compactMap { data.codes.concept($0) }
    nodes += places.map(place)
    nodes += entries.map { writer.node($1, as: $0) }
    nodes += events.map { writer.node($1.record, as: $0) }
    nodes += units.map(WellKnown.unit)
    return nodes.map { ($0.name.compact, $0.json) }.sorted { $0.0 < $1.0 }.map(\.1)
      + [WellKnown.yuanNode, WellKnown.chineseNode]
  }

  private func place(_ code: String) -> LinkedNode {
    var node = LinkedNode(LinkedNames.division(code), ["dct:Location"])
    let known = data.standard.divisions[code]
    let label = code == "00" ? "中华人民共和国" : known?.name
    if let label { node.add("rdfs:label", .text(label)) }
    let zeros = code == "00" ? "" : String(repeating: "0", count: max(0, 6 - code.count))
    node.add("dct:identifier", LinkedValue.plain(known?.code ?? code + zeros))
    if let above = Division.ancestors(of: code).last {
      node.add("dct:isPartOf", LinkedValue.reference(LinkedNames.division(above)))
    }
    return node
  }
}
