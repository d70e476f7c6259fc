import Standard
import Templates

/// What it costs.
extension GuideView {
  var fees: View {
    let charges = record.records(.fees)
    let isCharged = record.boolean(.isCharged)
    let facts = facts(of: .fees, except: [.isCharged, .fees])
    return section(facts) { object in
      object["isFree"] = .flag(KeyFacts(item).isFree)
      object["isCharged"] = .flag(isCharged == true && charges.isEmpty)
      object["isUnstated"] = .flag(isCharged == nil && charges.isEmpty)
      object["isContradictory"] = .flag(isCharged == false && !charges.isEmpty)
      object["hasFees"] = .flag(!charges.isEmpty)
      object["charges"] = .list(charges.map(charge))
    }
  }

  private func charge(_ fee: Record) -> View {
    let basis = shown(fee, .reductionBasis)
    var handled: [KnownElement] = [.name, .number, .standard, .basis, .reducible, .remark]
    if fee.boolean(.reducible) == true || fee[.reducible] == nil { handled.append(.reductionBasis) }
    let reduction: String? =
      switch fee.boolean(.reducible) {
      case true?: basis.map { "可以减免：\($0)" } ?? "可以减免"
      case false?: "不减免"
      case nil: shown(fee, .reducible) ?? basis
      }
    return [
      "name": .text(shown(fee, .name) ?? KeyFacts.unstated),
      "standard": .text(shown(fee, .standard) ?? KeyFacts.unstated),
      "basis": .text(shown(fee, .basis)), "reduction": .text(reduction),
      "remark": .text(shown(fee, .remark)),
      "remarks": .list(remarks(fee, except: handled)),
    ]
  }
}
