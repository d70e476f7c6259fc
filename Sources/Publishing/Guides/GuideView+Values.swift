import Compiler
import Source
import Standard
import Templates
import YAML

/// How values read on a Chinese page, whatever their kind.
extension GuideView {
  /// One value of an element, ready to show.
  struct Shown {
    var text: String
    var isCode = false
    var href: String?

    var view: View {
      ["text": .text(text), "isCode": .flag(isCode), "href": .text(href)]
    }
  }

  /// All values of an element; what could not be read is shown as it is written.
  func values(_ entry: Entry, of element: Element) -> [Shown] {
    switch entry.value {
    case .list(let entries):
      return entries.isEmpty ? [Shown(text: "无")] : entries.flatMap { values($0, of: element) }
    case .text(let text):
      return RichText.lines(text.string).map { shown($0, of: element.kind) }
    case .unreadable where isForPrograms: return []
    case .unreadable(let text):
      return RichText.lines(text.string).map { Shown(text: $0) }
    case .code(let code): return [Shown(text: code.name.zh)]
    case .integer(let number): return [Shown(text: String(number))]
    case .decimal(let number): return [Shown(text: Self.digits(number))]
    case .duration(let duration): return [Shown(text: duration.inChinese)]
    case .date(let date): return [Shown(text: date.inChinese)]
    case .boolean(let flag): return [Shown(text: Self.answer(flag, to: element))]
    case .attachment(let attachment): return [shown(attachment)]
    case .reference(let reference):
      return [Shown(text: reference.target.flatMap(name) ?? reference.text.string)]
    case .record(let record): return [Shown(text: sentence(record))]
    case .none: return [Shown(text: "无")]
    }
  }

  /// The values of an element in one line; nil where it is not stated.
  func shown(_ record: Record, _ known: KnownElement) -> String? {
    guard let field = record.field(known) else { return nil }
    let texts = values(field.entry, of: field.element).map(\.text)
    return texts.isEmpty ? nil : texts.joined(separator: "、")
  }

  /// The same where 无 says no more than silence would.
  func stated(_ record: Record, _ known: KnownElement) -> String? {
    guard let field = record.field(known), !field.entry.isNone else { return nil }
    return shown(record, known)
  }

  /// The lines of an element's texts.
  func paragraphs(_ record: Record, _ known: KnownElement) -> [String] {
    record.field(known).map { values($0.entry, of: $0.element).map(\.text) } ?? []
  }

  /// A link, where what is written is an address of the web; everything else is only text.
  func link(_ record: Record?, _ known: KnownElement = .link) -> View {
    guard let record, let text = stated(record, known) else { return .nothing }
    return ["display": .text(text), "href": .text(Self.webAddress(text))]
  }

  func phones(_ record: Record?) -> [View] {
    record?.texts(.phone).flatMap(PointView.phones) ?? []
  }

  /// What a record is called: by its shorthand, else by its identity.
  func name(_ record: Record) -> String? {
    let elements = [record.shape.shorthand].compactMap(\.self) + record.shape.identity
    for element in elements {
      guard let entry = record[element.name] else { continue }
      let texts = values(entry, of: element).map(\.text)
      if texts.isEmpty, isForPrograms { continue }
      return texts.joined(separator: "、")
    }
    return nil
  }

  /// A record that has no shape of its own on the page: all that it says in one sentence.
  private func sentence(_ record: Record) -> String {
    if record.shape.id == "legalReference" { return citation(record) }
    let parts = record.shape.elements.compactMap { element -> (element: Element, text: String)? in
      record[element.name].map {
        (element, values($0, of: element).map(\.text).joined(separator: "、"))
      }
    }.filter { !isForPrograms || !$0.text.isEmpty }
    if parts.count == 1, let only = parts.first, only.element === record.shape.shorthand {
      return only.text
    }
    return parts.map { "\($0.element.title.zh)：\($0.text)" }.joined(separator: "；")
  }

  private func shown(_ text: String, of kind: ValueKind) -> Shown {
    switch kind {
    case .link: Shown(text: text, href: Self.webAddress(text))
    case .phone: Shown(text: text, href: PointView.dialled(Text(text)))
    case .element: Shown(text: record.shape.element(key: Text(text))?.title.zh ?? text)
    default: Shown(text: text, isCode: kind.isCode)
    }
  }

  private func shown(_ attachment: Attachment) -> Shown {
    switch attachment {
    case .file(let name):
      guard let address = publication.address(ofAttachment: name, of: published) else {
        return Shown(text: name, isCode: true)
      }
      return Shown(text: "查看", href: page.href(address))
    case .link(let text): return Shown(text: text, href: Self.webAddress(text))
    case .stated(let isThere): return Shown(text: isThere ? "有" : "无")
    }
  }

  /// The files that a record names, to open; those that this site does not hold are named together.
  func files(_ record: Record, _ named: [(label: String, known: KnownElement)]) -> [View] {
    var files: [View] = []
    var missing: [String] = []
    for (label, known) in named {
      guard let attachment = record.attachment(known), attachment != .stated(false) else {
        continue
      }
      if let href = href(attachment) {
        files.append(["label": .text(label), "href": .text(href)])
      } else {
        missing.append(label)
      }
    }
    if !missing.isEmpty {
      let names = missing.joined(separator: "、")
      files.append(["label": .text("另有\(names)，本站没有收录"), "href": nil])
    }
    return files
  }

  private func href(_ attachment: Attachment) -> String? {
    switch attachment {
    case .file(let name): publication.address(ofAttachment: name, of: published).map(page.href)
    case .link(let text): Self.webAddress(text)
    case .stated: nil
    }
  }

  /// Only addresses of the web become links: an item cannot make a page run anything.
  static func webAddress(_ text: String) -> String? {
    let start = text.prefix(8).lowercased()
    let isWeb = start.hasPrefix("https://") || start.hasPrefix("http://")
    return isWeb && !text.contains(where: \.isWhitespace) ? text : nil
  }

  /// Whether something is offered is said as such; every other question is answered by yes or no.
  private static func answer(_ flag: Bool, to element: Element) -> String {
    let offers: [KnownElement] = [.appointment, .post, .selfService, .onlinePayment]
    let isOffer =
      offers.contains { element.name == ElementName($0) } && !element.title.zh.hasPrefix("是否")
    return isOffer ? (flag ? "提供" : "不提供") : (flag ? "是" : "否")
  }

  private static func digits(_ number: Double) -> String {
    let digits = number.description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}

extension Entry {
  /// Whether it says that there is none: the word 无, or a list without entries.
  var isNone: Bool {
    switch value {
    case .none: true
    case .list(let entries): entries.isEmpty
    default: false
    }
  }
}

extension ValueKind {
  /// Whether values are set in the type of codes.
  var isCode: Bool {
    switch self {
    case .basicCode, .implementationCode, .handlingCode, .bodyCode, .licenceTypeCode, .localCode,
      .divisionCode, .identifier:
      true
    default: false
    }
  }
}

extension Duration {
  /// The limit as pages print it: `5个工作日`.
  var inChinese: String { title.zh.withTightNumbers }
}

extension String {
  /// The text without the spaces between digits and Chinese characters: the style sheet sets that gap.
  var withTightNumbers: String {
    guard utf8.contains(UInt8(ascii: " ")) else { return self }
    let characters = Array(self)
    var result = ""
    for (place, character) in characters.enumerated() {
      if character == " ", place > 0, place + 1 < characters.count {
        let (before, after) = (characters[place - 1], characters[place + 1])
        if before.isDigit && after.isIdeograph || before.isIdeograph && after.isDigit { continue }
      }
      result.append(character)
    }
    return result
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }

  fileprivate var isIdeograph: Bool {
    unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
  }
}
