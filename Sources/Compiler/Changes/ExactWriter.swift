import Source
import Standard
import YAML

/// Writes what records say, to the letter, so that two states of a workspace can be told apart.
///
/// Keys, their order, quotation marks, line breaks of the file and comments do not count. Everything that a
/// rule or a reader sees does: the very characters of a text, the order of a list, what a value replaces,
/// and the register records that names stand for.
struct ExactWriter {
  private(set) var bytes: [UInt8] = []
  /// Where the register records stand that names led to.
  private(set) var targets: [Location] = []
  private let registers: Registers

  init(_ registers: Registers) { self.registers = registers }

  mutating func write(_ record: Record) {
    mark(.open)
    for field in record.fields.sorted(by: { $0.element.id < $1.element.id }) {
      write(field.element.id)
      write(field.entry)
      for entry in field.beneath {
        mark(.beneath)
        write(entry)
      }
    }
    for removal in record.removals {
      mark(.removed)
      write(removal.element.id)
      if let entry = removal.entry { write(entry) }
    }
    mark(.close)
  }

  mutating func write(_ text: String) {
    bytes += Array(text.utf8)
    mark(.part)
  }

  private mutating func write(_ entry: Entry) {
    switch entry.value {
    case .text(let text): writeProse(text.string)
    case .unreadable(let text):
      mark(.unreadable)
      write(text.string)
    case .code(let code): write(code.code)
    case .integer(let value): write(String(value))
    case .decimal(let value): write(String(value))
    case .duration(let value): write("\(value.thousandths) \(value.unit.rawValue)")
    case .date(let value): write(value.description)
    case .boolean(let value): write(value ? "true" : "false")
    case .attachment(.file(let name)): write("file " + name)
    case .attachment(.link(let address)): write("link " + address)
    case .attachment(.stated(let exists)): write(exists ? "stated" : "none")
    case .none: mark(.none)
    case .reference(let reference): write(reference)
    case .record(let record): write(record)
    case .list(let entries):
      mark(.open)
      for entry in entries { write(entry) }
      mark(.close)
    }
  }

  private mutating func write(_ reference: Reference) {
    write(reference.text.string)
    guard let target = reference.target else { return }
    targets.append(target.location)
    write(target)
  }

  /// A text, and the laws that it cites by 《…》, because rules look these up.
  private mutating func writeProse(_ text: String) {
    write(text)
    for part in text.split(separator: "《").dropFirst() {
      guard let end = part.firstIndex(of: "》"), let law = registers.law(String(part[..<end]))
      else { continue }
      targets.append(law.location)
      mark(.cited)
      write(law)
    }
  }

  /// Control characters, which no value holds, keep the parts apart.
  private enum Mark: UInt8 {
    case none = 0x01
    case unreadable = 0x02
    case beneath = 0x03
    case cited = 0x04
    case removed = 0x05
    case open = 0x1C
    case close = 0x1D
    case part = 0x1F
  }

  private mutating func mark(_ mark: Mark) { bytes.append(mark.rawValue) }
}
