import Source
import Standard
import YAML

extension Check {
  /// ZS2: codes, whole and with their check characters.
  static let codes: [Check] = [
    basicCodes, implementationCodes, handlingCodes, bodyCodes, bodyNatures, licenceCodes,
    otherCodes,
  ].flatMap(\.self)
}

extension Item {
  /// Visits every value of a kind that the item states, a province's own elements included.
  func visitCodes(of kind: KindSet, _ visit: (Entry, Text, Element) -> Void) {
    visitValues(of: kind) { entry, element, _ in
      guard let text = entry.text else { return }
      visit(entry, text, element)
    }
  }
}

extension Entry {
  /// The value as a code of some kind; nil where it is none, which the rule about its shape reports.
  func code<Code>(_ read: (Text) throws(CodeFault) -> Code) -> Code? {
    guard let text else { return nil }
    return try? read(text)
  }
}

extension Findings {
  /// Reports a value that is no code of its kind, at the characters that show it.
  ///
  /// - Parameters:
  ///   - read: reads the code and throws what is wrong with it
  ///   - isProven: whether a repaired code is certain, because its check character fits
  mutating func reportShape<Code>(
    of entry: Entry,
    _ element: Element,
    about subject: Diagnostic.Subject,
    labels: [Diagnostic.Label] = [],
    isProven: (Code) -> Bool = { _ in false },
    _ read: (Text) throws(CodeFault) -> Code
  ) {
    guard let text = entry.text else { return }
    do throws(CodeFault) {
      _ = try read(text)
    } catch {
      var subject = subject
      subject.element = element.id
      let repaired = error.repaired.flatMap {
        Entry(.text(Text($0)), at: entry.location).code(read)
      }
      report(
        at: entry.location(of: error.part),
        [
          "element": .wording(element.title), "code": .text(text.string),
          "problem": .wording(error.problem),
        ],
        labels: labels,
        fix: error.repaired.map { code in
          Fix(
            replacing: entry.location(of: 0..<text.bytes.count), with: code,
            isSafe: text.isVerbatim
              && (repaired.map(isProven) ?? false || code == CodeShape.narrowed(text)))
        }, about: subject)
    }
  }
}
