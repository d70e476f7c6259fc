import Source
import Standard
import YAML

/// A text that speaks for one division.
struct LocalText: Sendable {
  let entry: Entry
  let text: Text
  let element: Element
  /// The digits of the division in whose file it stands.
  let division: String
  fileprivate let holder: Diagnostic.Subject

  /// What a finding in it is about.
  var subject: Diagnostic.Subject {
    Diagnostic.Subject(item: holder.item, district: holder.district, element: element.id)
  }
}

extension Workspace {
  /// Visits every text of items, layers and local registers once, with the division whose file it is in.
  ///
  /// The elements that the standard lists as speaking of other places are left out, and so are laws and
  /// the nation's catalogue, which belong to no place.
  func visitLocalTexts(_ visit: (LocalText) -> Void) {
    let exempt = Set(
      standard.parameters["elements-about-other-places"]?.split(separator: " ").compactMap {
        standard.grammar.names.find(String($0))
      } ?? [])
    var seen: Set<FileID> = []
    for item in items + unusedCatalogue {
      for layer in item.layers where seen.insert(layer.file).inserted {
        let division = layer.division
        guard !division.isEmpty, division != "00" else { continue }
        self.visit(layer.record, division, item.subject, exempt, visit)
      }
    }
    guard checksRegisters else { return }
    for register in [registers.bodies, registers.points] {
      for (division, records) in register.sorted(by: { $0.key < $1.key }) {
        for record in records {
          self.visit(record, division, Diagnostic.Subject(district: division), exempt, visit)
        }
      }
    }
  }

  private func visit(
    _ record: Record,
    _ division: String,
    _ subject: Diagnostic.Subject,
    _ exempt: Set<ElementName>,
    _ visit: (LocalText) -> Void
  ) {
    for field in record.fields where !exempt.contains(field.element.name) {
      record.visitValues(of: field) { entry, element, _ in
        guard element.holdsWords, !exempt.contains(element.name),
          let text = entry.text
        else { return }
        visit(
          LocalText(
            entry: entry, text: text, element: element, division: division, holder: subject))
      }
    }
  }
}

extension Layer {
  /// The digits of the division that the layer speaks for: of a catalogue its owner.
  fileprivate var division: String {
    switch kind {
    case .catalogue(let owner): owner
    case .division(let digits): digits
    }
  }
}
