package import Source
package import Standard

/// How the districts carry out one item of the catalogue, element by element.
package struct Comparison: Sendable {
  package let basicCode: String
  /// The catalogue record of the code, where there is one.
  package let catalogue: Record?
  /// The item that the others are measured against, where one district is the measure and has it.
  package let model: Item?
  /// One for each implementation, in the order of divisions and codes.
  package let columns: [Column]
  /// In the order of the standard; local elements only where they were asked for.
  package let rows: [Row]

  /// One implementation of the item.
  package struct Column: Sendable {
    package let item: Item
    /// The name of the division, such as 番禺区.
    package let place: String
    package let body: String?
    /// The shortest name that no other implementation has: the place, or place and body.
    package let name: String
    /// What it declares to differ in and what that covers, in the order of its file.
    package let declarations: [Declaration]
  }

  /// One element, one entry of a list, or the order of a list.
  package struct Row: Sendable {
    package enum Aspect: String, Sendable {
      /// What the element says.
      case value
      /// Whether the entry is there.
      case entry
      /// In which order the entries stand.
      case order
    }

    package let path: Path
    package let aspect: Aspect
    package let uniformity: Uniformity
    package let baseline: Baseline
    /// One for each column.
    package let cells: [Cell]
    /// Whether any implementation differs, declared or not.
    package let isDiffering: Bool

    init(
      path: Path,
      aspect: Aspect,
      uniformity: Uniformity,
      baseline: Baseline,
      cells: [Cell]
    ) {
      self.path = path
      self.aspect = aspect
      self.uniformity = uniformity
      self.baseline = baseline
      self.cells = cells
      isDiffering = cells.contains { $0.kind.isDifference }
    }

    package var element: Element { path.element }

    package var title: Wording {
      guard aspect == .order else { return path.title }
      return Wording(zh: path.title.zh + " · 顺序", en: path.title.en + " · order")
    }

    /// Whether the row alone makes the comparison fail.
    package var isOpen: Bool {
      guard isDiffering, uniformity != .local else { return false }
      return cells.contains(where: isOpen)
    }

    /// Whether one of its cells would make the comparison fail.
    func isOpen(_ cell: Cell) -> Bool {
      guard let difference = cell.openDifference else { return false }
      return uniformity.isUniform || difference.isAgainst
    }
  }

  /// Whether nothing that must be the same differs and nobody is worse off than the standard.
  package var isUniform: Bool { !rows.contains(where: \.isOpen) }

  package var name: String? {
    catalogue?.string(.name) ?? columns.lazy.compactMap { $0.item.name }.first
  }
}

extension Comparison {
  /// What a row is about: an element of items, then entries of lists and elements within them.
  package struct Path: Sendable {
    package enum Part: Sendable {
      case element(Element)
      case entry(String)
    }

    package let parts: [Part]

    init(_ element: Element) { parts = [.element(element)] }

    private init(parts: [Part]) { self.parts = parts }

    func appending(_ element: Element) -> Path { Path(parts: parts + [.element(element)]) }

    func appending(entry: String) -> Path { Path(parts: parts + [.entry(entry)]) }

    /// The innermost element.
    package var element: Element { elements[elements.count - 1] }

    package var elements: [Element] {
      parts.compactMap { part in
        guard case .element(let element) = part else { return nil }
        return element
      }
    }

    /// The innermost entry of a list.
    package var entry: String? {
      parts.reversed().lazy.compactMap { part in
        guard case .entry(let name) = part else { return nil }
        return name
      }.first
    }

    /// A stable name for machines: `materials[居住证].exempt`.
    package var id: String {
      var id = ""
      for part in parts {
        switch part {
        case .element(let element): id += (id.isEmpty ? "" : ".") + element.id
        case .entry(let name): id += "[\(name)]"
        }
      }
      return id
    }

    package var title: Wording { Wording(zh: title(.chinese), en: title(.english)) }

    private func title(_ language: Language) -> String {
      parts.map { part in
        switch part {
        case .element(let element): element.title[language]
        case .entry(let name): name
        }
      }.joined(separator: " · ")
    }
  }
}
