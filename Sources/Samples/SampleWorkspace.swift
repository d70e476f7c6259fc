/// A workspace of made-up items that a careful reviewer would find nothing in: for the mutation test and
/// for benchmarks.
///
/// The same seed gives the same bytes on every machine. Laws, bodies, phones and places of offices are
/// made up; no guide may be written from them.
package struct SampleWorkspace: Sendable {
  package enum Layout: Sendable {
    /// Uniform elements stand in the catalogue, an item holds what is its own.
    case layers
    /// Every item holds everything, and there is no catalogue.
    case copies
  }

  /// A file below the folder that holds the standard.
  package struct File: Sendable {
    package let path: String
    package var text: String
  }

  /// An item with the file that holds what is its own.
  package struct Item: Sendable {
    package let path: String
    /// The basic code.
    package let code: String
    package let traits: Set<Trait>
  }

  package private(set) var files: [File] = []
  package private(set) var items: [Item] = []

  private static let heading = "示例数据：机关、法规、条款、电话和地址均为虚构，不得引用"

  /// - Parameters:
  ///   - places: the districts, each of which carries out the items
  ///   - numbers: which items; a province's own items are left out elsewhere
  package init(seed: UInt64, places: [SamplePlace], items numbers: Range<Int>, layout: Layout) {
    let all = numbers.map { (number: $0, item: SampleItem(number: $0, seed: seed)) }
    var laws: [String: [SampleLaw]] = [:]
    for place in places {
      let office = SampleOffice(place: place, seed: seed)
      let own = all.filter { $0.item.owner == "00" || $0.item.owner == place.province }
      addRegisters(office, own.map(\.item))
      for (number, item) in own {
        laws[item.topic.name] = item.laws
        let local = item.local(office, number: number)
        let fields =
          layout == .copies
          ? item.uniform() + local : [.init("基本编码", .quoted(item.basicCode))] + local
        let path = "districts/\(place.folder)/items/item-\(item.basicCode).yaml"
        add(path, fields)
        items.append(
          Item(path: path, code: item.basicCode, traits: Trait.traits(of: item, in: place)))
      }
    }
    if layout == .layers {
      for item in all.map(\.item)
      where item.owner == "00" || places.contains(where: { $0.province == item.owner }) {
        add("catalogue/\(item.owner)/\(item.basicCode).yaml", item.uniform())
      }
    }
    for (place, topic) in Topic.all.enumerated() {
      guard let laws = laws[topic.name] else { continue }
      add(
        "laws/topic-\(MadeUpCode.digits(place + 1, 2)).yaml",
        [.init("法规", .list(laws.map(\.node)))])
    }
    files.sort { $0.path < $1.path }
  }

  private mutating func addRegisters(_ office: SampleOffice, _ items: [SampleItem]) {
    var names: Set<String> = []
    var bodies: [Node] = []
    var points: [Node] = []
    for item in items {
      let body = office.body(for: item.topic)
      if names.insert(body.name).inserted { bodies.append(body.node(in: office.place)) }
      let point = office.point(for: item.topic)
      if names.insert(point.name).inserted { points.append(point.node) }
    }
    let folder = "districts/\(office.place.folder)"
    add(folder + "/bodies.yaml", [.init("实施主体", .list(bodies))])
    add(folder + "/points.yaml", [.init("办理点", .list(points))])
  }

  private mutating func add(_ path: String, _ fields: [Node.Field]) {
    files.append(File(path: path, text: YAMLWriter.text(fields, heading: Self.heading)))
  }
}

extension SampleOffice.Body {
  func node(in place: SamplePlace) -> Node {
    var fields: [Node.Field] = [
      .init("名称", .scalar(name)), .init("编码", .quoted(code)), .init("性质", .scalar(nature)),
    ]
    if let principal { fields.append(.init("委托部门", .scalar(principal))) }
    return .record(fields + [.init("区划", .quoted(place.code))])
  }
}
