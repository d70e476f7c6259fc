import Source
import YAML

/// Reports values that other programs read otherwise than this one.
extension Binder {
  func reportSpelling(
    of element: Element,
    _ node: NodeID,
    in tree: Tree,
    _ diagnostics: inout [Diagnostic]
  ) {
    let stated = elementStated(by: element)
    reportRemark(behind: node, of: stated, in: tree, &diagnostics)
    // A paragraph may begin with the wide spaces that Chinese printing asks for.
    if stated.kindSet != KindSet(.prose) { reportSpaces(around: node, in: tree, &diagnostics) }
    guard tree[node].style == .plain, !stated.kindSet.isDisjoint(with: .numberLikes),
      let takesNumbers = stated.kind.takesNumberLikes
    else { return }
    let text = tree.text(node).trimmed
    guard let reading = NumberLook(text), takesNumbers || reading.changesText else { return }
    let location = tree.location(node)
    diagnostics.append(
      Diagnostic(
        .unquotedNumber, at: location,
        ["value": .text(text.string), "reading": .wording(reading.title)],
        fix: text.bytes.count == tree[node].range.count
          ? Fix(
            Wording(zh: "加上引号", en: "put it in quotes"),
            [Fix.Edit(location, "\"\(text.string)\"")], isSafe: true) : nil,
        subject: Diagnostic.Subject(element: stated.id)))
  }

  /// The element that a bare value fills: where a record is expected, that of its shorthand.
  func elementStated(by element: Element) -> Element {
    var stated = element
    while stated.holdsRecords, case .record(let id) = stated.kind,
      let inner = grammar[shape: id]?.shorthand
    {
      stated = inner
    }
    return stated
  }

  /// Reports white space at the ends of a text that stands in the file as it is read.
  func reportSpaces(around node: NodeID, in tree: Tree, _ diagnostics: inout [Diagnostic]) {
    let text = tree.text(node)
    guard text.mayHaveSpaces else { return }
    let inner = text.trimmed
    guard text.isVerbatim, !inner.isEmpty, inner.bytes.count < text.bytes.count else { return }
    let spaces = [
      ByteRange(text.bytes.startIndex, inner.bytes.startIndex),
      ByteRange(inner.bytes.endIndex, text.bytes.endIndex),
    ].filter { !$0.isEmpty }.map { Location(file: tree.file, range: $0, node: node.index) }
    guard let first = spaces.first else { return }
    let isBefore = first.range.start < inner.bytes.startIndex
    diagnostics.append(
      Diagnostic(
        .surroundingSpace, at: first,
        [
          "text": .text(inner.string),
          "side": spaces.count > 1
            ? .wording(zh: "前后", en: "around")
            : isBefore ? .wording(zh: "前面", en: "before") : .wording(zh: "后面", en: "behind"),
        ],
        fix: Fix(
          Wording(zh: "删去空格", en: "remove the white space"), spaces.map { Fix.Edit($0, "") },
          isSafe: true)))
  }
}

extension KindSet {
  /// The kinds that `takesNumberLikes` tells apart.
  fileprivate static let numberLikes: KindSet = [
    KindSet(.basicCode), KindSet(.implementationCode), KindSet(.handlingCode), KindSet(.bodyCode),
    KindSet(.licenceTypeCode), KindSet(.divisionCode), KindSet(.localCode), .phones, .hours,
  ]
}

extension ValueKind {
  /// Whether a value that looks like a number deserves quotes in any case, or only where it would not
  /// come out the same; nil for kinds that hold no codes.
  fileprivate var takesNumberLikes: Bool? {
    switch self {
    case .basicCode, .implementationCode, .handlingCode, .bodyCode, .licenceTypeCode,
      .divisionCode, .localCode:
      true
    case .phone, .hours: false
    default: nil
    }
  }
}
