import Source
import Standard
import YAML

/// A place where an item rests on a law: its basis, that of a material or deviation, or a text that
/// names a law as the ground of a fee, a reduction or a procedure.
struct LawUse: Sendable {
  let item: Item
  /// What the item calls the law.
  let title: String
  let location: Location
  /// The law of the register, or as the item writes it out; nil where nothing is known of it.
  let law: Record?
  /// The record that names the law and may state its own dates; nil for a text.
  let statement: Record?
  let element: String

  /// A date of the law: as the item states it, else as the register has it.
  func date(_ known: KnownElement) -> CalendarDate? {
    statement?.date(known) ?? law?.date(known)
  }

  /// Where the date stands.
  func label(_ known: KnownElement, _ text: Wording) -> [Diagnostic.Label] {
    (statement?[known] ?? law?[known]).map { [Diagnostic.Label($0.location, text)] } ?? []
  }

  var subject: Diagnostic.Subject {
    var subject = item.subject
    subject.element = element
    return subject
  }

  /// The law that took its place, as the end of a message.
  var replacement: Argument {
    law?.string(.replacedBy).map {
      .wording(
        zh: "，由《\(Registers.lawKey($0))》替代", en: " and replaced by 《\(Registers.lawKey($0))》")
    } ?? ""
  }

  /// What a finding of a rule about one law is told apart by: one place for each file is enough.
  fileprivate var group: Group {
    Group(file: location.file, law: LawName(law?.string(.name) ?? title))
  }

  fileprivate struct Group: Hashable {
    let file: FileID
    let law: LawName
  }
}

extension LawUse {
  /// Whether the law is, was or will be repealed, ends by itself or is not yet in force on a day.
  fileprivate func isDoubtful(on day: CalendarDate) -> Bool {
    law?[.repealed] != nil || date(.expires) != nil || date(.inForce).map { $0 > day } ?? false
  }
}

/// The places where items rest on laws that may be out of force, as several rules look at them.
struct DoubtfulLawUses: Sendable {
  fileprivate let ofItems: [[LawUse]]

  /// Those for which a condition holds; places of one law in one file of an item are one use, the first, with
  /// the others beside it.
  func filter(_ holds: (LawUse) -> Bool) -> [(first: LawUse, others: [Location])] {
    var result: [(first: LawUse, others: [Location])] = []
    for uses in ofItems {
      var places: [LawUse.Group: Int] = [:]
      for use in uses where holds(use) {
        if let place = places[use.group] {
          result[place].others.append(use.location)
        } else {
          places[use.group] = result.count
          result.append((use, []))
        }
      }
    }
    return result
  }
}

extension Workspace {
  /// Every place where an item rests on a law that is not in force for ever, item by item.
  ///
  /// - Parameter mentions: finds names of laws in texts
  func doubtfulLawUses(on day: CalendarDate, _ mentions: LawMentions) -> DoubtfulLawUses {
    var uses: [[LawUse]] = []
    var quietBases = QuietFields()
    var quiet = QuietFields()
    for item in items + unusedCatalogue {
      var ofItem: [LawUse] = []
      func add(_ use: LawUse) { if use.isDoubtful(on: day) { ofItem.append(use) } }
      func adds(_ visit: () -> Void) -> Bool {
        let count = ofItem.count
        visit()
        return ofItem.count > count
      }
      if let field = item.record.field(.legalBasis) {
        _ = quietBases.look(at: field) { _ in adds { visitBases(of: item, add) } }
      }
      for field in item.record.fields {
        // What the item itself names is judged with the dates of the item.
        if field.element.kindSet == .references {
          visitLawUses(in: field, of: item, mentions, add)
        } else {
          _ = quiet.look(at: field) { field in
            adds { visitLawUses(in: field, of: item, mentions, add) }
          }
        }
      }
      if !ofItem.isEmpty { uses.append(ofItem) }
    }
    return DoubtfulLawUses(ofItems: uses)
  }

  private func visitBases(of item: Item, _ visit: (LawUse) -> Void) {
    for basis in item.bases {
      visit(
        LawUse(
          item: item, title: basis.title, location: basis.law.location,
          law: registers.law(basis.title) ?? basis.law.record, statement: basis.record,
          element: KnownElement.legalBasis.id))
    }
  }

  private func visitLawUses(
    in field: Field, of item: Item, _ mentions: LawMentions, _ visit: (LawUse) -> Void
  ) {
    item.record.visitValues(of: field) { entry, element, record in
      guard record.shape.id != "legalBasis" else { return }
      if case .reference(.laws, _) = element.kind {
        guard let law = entry.record else { return }
        visit(
          LawUse(
            item: item, title: entry.lawTitle, location: entry.location, law: law,
            statement: record, element: element.id))
      } else if LawMentions.isGround(element), let text = entry.text {
        for mention in mentions.all(in: text) {
          visit(
            LawUse(
              item: item, title: mention.title, location: entry.location(of: mention.part),
              law: mention.law, statement: nil, element: element.id))
        }
      }
    }
  }
}
