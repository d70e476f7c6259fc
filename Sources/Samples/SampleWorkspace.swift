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
    /// Every item holds everything, although there is a catalogue: as on the first day of one.
    case copiesBesideCatalogue

    var hasCatalogue: Bool { self != .copies }
    var isWhole: Bool { self != .layers }
  }

  /// What a district's file is about to hold, and what the item is everywhere.
  package struct Draft: Sendable {
    package let number: Int
    /// The basic code.
    package let code: String
    package let place: SamplePlace
    package let layout: Layout
    package let traits: Set<Trait>
    /// The uniform elements as the catalogue has them.
    package let uniform: [Node.Field]
    /// What the file states.
    package var own: [Node.Field]
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
    self.init(seed: seed, places: places, items: numbers, layout: { _ in layout }, revise: { _ in })
  }

  /// - Parameters:
  ///   - layout: how the item of a number is laid out
  ///   - adjust: changes what the item of a number is everywhere
  ///   - revise: changes what a district's file holds
  package init(
    seed: UInt64,
    places: [SamplePlace],
    items numbers: Range<Int>,
    layout: (Int) -> Layout,
    adjust: (Int, [Node.Field]) -> [Node.Field] = { $1 },
    revise: (inout Draft) -> Void
  ) {
    let all = numbers.map { (number: $0, item: SampleItem(number: $0, seed: seed)) }
    let uniform = all.map { adjust($0.number, $0.item.uniform()) }
    var laws: [String: [SampleLaw]] = [:]
    for place in places {
      let office = SampleOffice(place: place, seed: seed)
      let own = all.filter { $0.item.owner == "00" || $0.item.owner == place.province }
      addRegisters(office, own.map(\.item))
      for (number, item) in own {
        laws[item.topic.name] = item.laws
        let uniform = uniform[number - numbers.lowerBound]
        let stated =
          layout(number).isWhole ? uniform : [.init("基本编码", .quoted(item.basicCode))]
        let traits = Trait.traits(of: item, in: place)
        var draft = Draft(
          number: number, code: item.basicCode, place: place, layout: layout(number),
          traits: traits, uniform: uniform, own: stated + item.local(office, number: number))
        revise(&draft)
        let path = "districts/\(place.folder)/items/item-\(item.basicCode).yaml"
        add(path, draft.own)
        items.append(Item(path: path, code: item.basicCode, traits: traits))
      }
    }
    for (number, item) in all where layout(number).hasCatalogue {
      guard item.owner == "00" || places.contains(where: { $0.province == item.owner }) else {
        continue
      }
      add(
        "catalogue/\(item.owner)/\(item.basicCode).yaml", uniform[number - numbers.lowerBound])
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
