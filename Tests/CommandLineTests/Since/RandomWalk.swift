import TestSupport

/// Edits a workspace step by step, as editors do.
struct RandomWalk {
  var workspace = ModelWorkspace()
  private var dice: SplitMix
  var shuffling: SplitMix
  private var counter = 100

  init(seed: UInt64) {
    dice = SplitMix(seed: seed)
    shuffling = SplitMix(seed: seed &+ 1000)
    for code in Self.codes.prefix(2) {
      workspace.catalogue[code] = ["事项名称": 1, "法定办结时限": 20]
    }
    workspace.laws = [0: 1, 1: 2, 2: 3]
    workspace.bodies = [0: 1, 1: 2]
    workspace.points = [0: 1, 1: 2]
    for _ in 0..<5 { addItem() }
  }

  private static let codes = ["442106041002", "442106041003", "442106041004"]

  /// The kinds of edits; each is a name for the report of a failure and what it does.
  static let kinds: [(name: String, edit: @Sendable (inout RandomWalk) -> Void)] = [
    ("value of an item", { $0.changeItem { $1.fields[$0.key()] = $0.fresh() } }),
    ("removed value", { $0.changeItem { $1.fields[$0.key()] = nil } }),
    ("restated value", { $0.changeItem { $0.restate(&$1) } }),
    ("value moved up", { $0.changeItem { $0.moveUp(&$1) } }),
    ("law of an item", { $0.changeItem { $1.law = $0.number(4) } }),
    ("body of an item", { $0.changeItem { $1.body = $0.number(3) } }),
    ("point of an item", { $0.changeItem { $1.point = $0.number(3) } }),
    ("citation", { $0.changeItem { $1.cites = $0.number(4) } }),
    ("form of an item", { $0.changeItem { $1.hasForm.toggle() } }),
    (
      "suppression", { $0.changeItem { $1.suppression = $1.suppression == nil ? $0.fresh() : nil } }
    ),
    ("catalogue", { $0.workspace.catalogue[$0.code(), default: [:]][$0.key()] = $0.fresh() }),
    ("catalogue without", { $0.workspace.catalogue[$0.code()] = nil }),
    ("layer", { $0.workspace.layers[$0.code(), default: [:]][$0.key()] = $0.fresh() }),
    ("layer without", { $0.workspace.layers[$0.code()] = nil }),
    ("law", { $0.workspace.laws[$0.number(4)] = $0.fresh() }),
    ("law without", { $0.workspace.laws[$0.number(4)] = nil }),
    ("body", { $0.workspace.bodies[$0.number(3)] = $0.fresh() }),
    ("point", { $0.workspace.points[$0.number(3)] = $0.fresh() }),
    ("form", { $0.workspace.form = $0.fresh() }),
    ("severity", { $0.workspace.severity = $0.fresh() }),
    ("profile", { $0.workspace.element = $0.fresh() }),
    ("layout", { $0.layOut() }),
    ("layout", { $0.layOut() }),
    ("renamed item", { $0.rename() }),
    ("deleted item", { _ = $0.takeItem() }),
    ("new item", { $0.addItem() }),
  ]

  mutating func step(_ number: Int) -> String {
    let kind = Self.kinds[number % Self.kinds.count]
    kind.edit(&self)
    if workspace.items.count < 4 { addItem() }
    return kind.name
  }

  private mutating func changeItem(_ change: (inout RandomWalk, inout ModelWorkspace.Item) -> Void)
  {
    guard let taken = takeItem() else { return }
    var item = taken.item
    change(&self, &item)
    workspace.items[taken.path] = item
  }

  /// Takes any item out of the workspace.
  private mutating func takeItem() -> (path: String, item: ModelWorkspace.Item)? {
    guard let path = workspace.items.keys.sorted().randomElement(using: &dice) else { return nil }
    return workspace.items.removeValue(forKey: path).map { (path, $0) }
  }

  private mutating func fresh() -> Int {
    counter += 1
    return counter
  }

  private mutating func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &dice) }

  private mutating func key() -> String { ModelWorkspace.keys[number(ModelWorkspace.keys.count)] }

  private mutating func code() -> String { Self.codes[number(Self.codes.count)] }

  private mutating func restate(_ item: inout ModelWorkspace.Item) {
    item.fields["法定办结时限"] = workspace.catalogue[item.code]?["法定办结时限"]
  }

  private mutating func moveUp(_ item: inout ModelWorkspace.Item) {
    guard let (key, value) = item.fields.min(by: { $0.key < $1.key }) else { return }
    workspace.catalogue[item.code, default: [:]][key] = value
    item.fields[key] = nil
  }

  private mutating func layOut() {
    guard let path = workspace.files.keys.sorted().randomElement(using: &dice) else { return }
    workspace.styles[path] = fresh()
  }

  private mutating func rename() {
    guard let (_, item) = takeItem() else { return }
    workspace.items["\(ModelWorkspace.district)/items/item-\(fresh()).yaml"] = item
  }

  private mutating func addItem() {
    let number = fresh()
    var item = ModelWorkspace.Item(
      code: code(), division: "440113", implementation: "TE4401135000001170\(number)")
    item.fields = ["承诺办结时限": 25]
    workspace.items["\(ModelWorkspace.district)/items/item-\(number).yaml"] = item
  }
}
