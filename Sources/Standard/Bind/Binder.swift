package import Source
package import YAML

/// Binds a tree to the elements of a grammar: keys become elements, scalars become values by kind.
///
/// Whatever cannot be bound is reported and left out or kept as unreadable; binding never stops early.
package struct Binder: Sendable {
  let grammar: Grammar
  /// Whether records may name what they do not inherit: those of items, which are layers of one another.
  let allowsRemovals: Bool

  package init(_ grammar: Grammar, allowsRemovals: Bool = false) {
    self.grammar = grammar
    self.allowsRemovals = allowsRemovals
  }

  /// Binds the root of a tree as one record; nil when the root is no mapping.
  package func bind(
    _ tree: Tree,
    as shapeID: String,
    into diagnostics: inout [Diagnostic]
  ) -> Record? {
    guard let shape = grammar[shape: shapeID], let root = tree.root else { return nil }
    guard tree[root].kind == .mapping else {
      diagnostics.append(
        Diagnostic(
          .notARecord, at: tree.location(root),
          ["name": .wording(shape.title), "found": tree.describe(root)]))
      return nil
    }
    // Findings are gathered file by file: how many there are decides how much help each gets.
    var ofFile: [Diagnostic] = []
    defer { diagnostics += ofFile }
    return record(shape, root, in: tree, &ofFile)
  }

  /// After so many findings a file is not the standard's at all: no more of them are listed, and guessing names
  /// only costs time.
  static let helpfulFindings = Limits.standard.findings

  func record(
    _ shape: RecordShape,
    _ node: NodeID,
    in tree: Tree,
    _ diagnostics: inout [Diagnostic]
  ) -> Record {
    var fields: [Field] = []
    fields.reserveCapacity(tree.entryCount(node))
    var removals: [Removal] = []
    var blanks: [ElementName] = []
    for (key, value) in tree.entries(node) {
      let location = tree.location(key)
      // A merge key has been reported as the file was read.
      if tree[key].style == .plain, tree.text(key).isWritten("<<") { continue }
      guard let element = shape.element(key: tree.text(key).trimmed) else {
        if isRemoval(key, in: tree) {
          removals += elementsRemoved(
            by: value, of: shape, key: location, in: tree, &diagnostics)
          continue
        }
        let names = allowsRemovals ? shape.keys + Removal.keys : shape.keys
        let candidates = diagnostics.count < Self.helpfulFindings ? names : []
        let meant = Suggestion(for: tree.text(key).string, among: candidates)
        diagnostics.append(
          unknownKey(tree.text(key), shape, meant, isGuessed: !candidates.isEmpty, at: location))
        // What the key was meant to be is stated there, if not yet by its name.
        if let element = meant.name.flatMap({ shape.element(key: Text($0)) }) {
          blanks.append(element.name)
        }
        continue
      }
      if let first = fields.first(where: { $0.name.index == element.name.index }) {
        // The same key twice has been reported as the file was read.
        guard first.key.node.map({ tree.text(NodeID($0)) }) != tree.text(key) else { continue }
        diagnostics.append(
          Diagnostic(
            .elementTwice, at: location, ["element": .wording(element.title)],
            labels: [Diagnostic.Label(first.key, Wording(zh: "已在此处填写", en: "stated here"))],
            subject: Diagnostic.Subject(element: element.id)))
        continue
      }
      let earlier = diagnostics.count
      reportSpaces(around: key, in: tree, &diagnostics)
      defer {
        // What is found in a value is about its element, the innermost one first.
        for place in earlier..<diagnostics.count where diagnostics[place].subject.element == nil {
          diagnostics[place].subject.element = element.id
        }
      }
      if isEmpty(value, in: tree) {
        diagnostics.append(
          emptyValue(
            element.title, at: location, isRequired: element.requirement == .required,
            guidance: element.guidance(grammar)))
        blanks.append(element.name)
        continue
      }
      let entry = entry(
        of: element, key: location, value, in: tree, &removals, &diagnostics)
      if let entry {
        fields.append(Field(element: element, key: location, entry: entry))
      }
    }
    return Record(
      shape: shape, fields: fields, removals: removals, blanks: blanks,
      location: tree.location(node))
  }

  /// What is said of a key that nothing stands behind.
  func emptyValue(
    _ title: Wording, at key: Location, isRequired: Bool = false, guidance: [Wording] = []
  ) -> Diagnostic {
    let otherwise =
      isRequired ? Wording(zh: "", en: "") : Wording(zh: "；没有的，删去这一行", en: ", or remove the line")
    return Diagnostic(
      .emptyValue, at: key,
      [
        "element": .wording(title), "otherwise": .wording(otherwise),
        "guidance": .wording(
          zh: guidance.map(\.zh).joined(), en: guidance.map { " " + $0.en }.joined()),
      ])
  }

  /// - Parameters:
  ///   - meant: the name that was probably meant
  ///   - isGuessed: whether one was looked for at all
  private func unknownKey(
    _ key: Text,
    _ shape: RecordShape,
    _ meant: Suggestion,
    isGuessed: Bool,
    at location: Location
  ) -> Diagnostic {
    let isElsewhere = meant.name == nil && isGuessed
    let place = isElsewhere ? rightPlace(of: key.trimmed, outside: shape) : nil
    return Diagnostic(
      .unknownKey, at: location,
      [
        "key": .text(key.string), "hint": place.map { .wording($0) } ?? meant.hint,
        "record": .wording(shape.title),
      ],
      fix: meant.fix(at: location))
  }
}
