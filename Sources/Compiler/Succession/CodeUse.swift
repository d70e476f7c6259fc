package import Source
import Standard
import YAML

/// Where the codes of divisions, bodies and items stand in a workspace.
struct CodeUse {
  private var places: [Successions.Key: [Location]] = [:]
  private let divisions: [String]

  init(_ workspace: Workspace, _ overview: ItemOverview) {
    divisions = workspace.standard.divisions.all.map(\.code)
    // A folder is named by the first file in it: its name has no place of its own.
    for (number, role) in workspace.files.roles.enumerated() {
      guard let division = role.division else { continue }
      let place = Location(file: FileID(number), range: ByteRange(0, 0))
      for length in [2, 4, 6, 9, 12] where length <= division.utf8.count {
        add(String(division.prefix(length)), .division, at: place)
      }
    }
    for body in workspace.registers.allBodies {
      add(body: UnitFacts.Stated(body[.code]), division: UnitFacts.Stated(body[.division]))
    }
    for (code, record) in overview.catalogue { add(code, .item, at: record.location) }
    for item in overview.items { add(item) }
    for key in places.keys {
      let found = Set(places[key] ?? [])
      places[key] = found.sorted { ($0.file, $0.range.start) < ($1.file, $1.range.start) }
    }
  }

  /// Where a code stands, in the order of files.
  func places(of code: String, _ subject: Succession.Subject) -> [Location] {
    places[Successions.Key(subject: subject, code: code)] ?? []
  }

  /// Whether a code is that of something: a division of the standard, or a code that is in use.
  func knows(_ code: String, _ subject: Succession.Subject, _ workspace: Workspace) -> Bool {
    guard subject == .division else { return !places(of: code, subject).isEmpty }
    // The standard knows divisions down to districts; towns are told by the district.
    return workspace.division(String(code.prefix(6))) != nil
  }

  /// The code that somebody may have meant: codes are alike by their making, so only one slip counts.
  func suggestion(for code: String, _ subject: Succession.Subject) -> Suggestion {
    let known =
      subject == .division
      ? divisions : places.keys.filter { $0.subject == subject }.map(\.code).sorted()
    return Suggestion(for: code, among: known.filter { Self.isOneSlip(code, $0) })
  }

  /// Whether one character is another, too many or missing, or two neighbours have changed places.
  private static func isOneSlip(_ code: String, _ other: String) -> Bool {
    let (left, right) = (Array(code.utf8), Array(other.utf8))
    let start = zip(left, right).prefix { $0 == $1 }.count
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let (mine, theirs) = (max(0, left.count - start - end), max(0, right.count - start - end))
    if left.count != right.count {
      return abs(left.count - right.count) == 1 && min(mine, theirs) == 0
    }
    guard mine == 2 else { return mine <= 1 }
    return left[start] == right[start + 1] && left[start + 1] == right[start]
  }

  private mutating func add(body code: UnitFacts.Stated?, division: UnitFacts.Stated?) {
    if let code { add(code.text, .body, at: code.location) }
    if let division {
      add(Succession.normal(division: division.text), .division, at: division.location)
    }
  }

  private mutating func add(_ item: ItemFacts) {
    add(body: item.bodyCode, division: item.bodyDivision)
    if let code = item.basicCode { add(code.text, .item, at: code.location) }
    guard let code = item.code, let parts = Successions.Parts(code.text) else { return }
    add(parts.implementation, .implementation, at: code.location)
    add(parts.body, .body, at: code.location)
    add(parts.basic, .item, at: code.location)
  }

  private mutating func add(_ code: String, _ subject: Succession.Subject, at place: Location) {
    places[Successions.Key(subject: subject, code: code), default: []].append(place)
  }
}

extension Succession.Subject {
  package var title: Wording {
    switch self {
    case .division: Wording(zh: "区划", en: "division")
    case .body: Wording(zh: "机构", en: "body")
    case .item: Wording(zh: "基本编码", en: "basic code")
    case .implementation: Wording(zh: "实施编码", en: "implementation code")
    }
  }

  /// What a code of the kind looks like.
  var shape: Wording {
    switch self {
    case .division:
      Wording(zh: "区划代码（2、4、6、9 或 12 位数字）", en: "a division code of 2, 4, 6, 9 or 12 digits")
    case .body: Wording(zh: "机构编码（18 位）", en: "a body code of 18 characters")
    case .item: Wording(zh: "基本编码（12 位数字）", en: "a basic code of 12 digits")
    case .implementation:
      Wording(zh: "实施编码（31 位）", en: "an implementation code of 31 characters")
    }
  }
}

extension Succession {
  /// What a code under a key usually is.
  static func usual(_ key: KnownElement) -> Subject {
    switch key {
    case .division: .division
    case .body: .body
    default: .item
    }
  }

  /// What a code under a key may look like.
  static func shape(_ key: KnownElement) -> Wording {
    guard key == .item else { return usual(key).shape }
    return Wording(
      zh: "基本编码（12 位数字）或实施编码（31 位）",
      en: "a basic code of 12 digits or an implementation code of 31 characters")
  }
}
