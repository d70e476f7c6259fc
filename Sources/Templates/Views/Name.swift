private import Synchronization

/// A name of a template or a view as a small number, so that looking it up compares integers.
///
/// Keep the names that are written often as constants: `extension Name { static let fee: Name = "fee" }`.
package struct Name: Hashable, Sendable {
  package let number: UInt32

  package init(_ text: String) { number = NameTable.shared.number(of: text) }

  package var text: String { NameTable.shared.text(of: number) }
}

extension Name: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

extension Name: CustomStringConvertible {
  package var description: String { text }
}

/// The one list of all names, shared by the templates and the views that fill them.
///
/// There is one for the process because a view built with the numbers of another table would
/// silently print the wrong values. Numbers depend on who came first, so nothing may sort by them.
private final class NameTable: Sendable {
  static let shared = NameTable()

  private struct State {
    var numbers: [String: UInt32] = [:]
    var texts: [String] = []
  }

  private let state = Mutex(State())

  func number(of text: String) -> UInt32 {
    state.withLock { state in
      if let number = state.numbers[text] { return number }
      let number = UInt32(state.texts.count)
      state.numbers[text] = number
      state.texts.append(text)
      return number
    }
  }

  func text(of number: UInt32) -> String { state.withLock { $0.texts[Int(number)] } }
}
