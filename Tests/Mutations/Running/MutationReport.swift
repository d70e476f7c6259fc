import Compiler
import Source

/// The figures of a mutation run beside those of a clean one.
package struct MutationReport: Sendable {
  package let run: MutationRun
  package let clean: CleanRun

  package init(run: MutationRun, clean: CleanRun) {
    self.run = run
    self.clean = clean
  }

  /// What is counted of one fault or of one group of rules.
  package struct Row: Sendable {
    package let name: String
    package var variants: Set<String> = []
    package var planted = 0
    package var found = 0
    package var missed = 0
    package var wrongPlace = 0
    package var failed = 0
    package var additional = 0
    /// Whether a variant asks for a rule that does not exist.
    package var lacksRule = false

    init(_ name: String) { self.name = name }

    mutating func count(_ trial: Trial) {
      variants.insert(trial.mutant.fault + trial.mutant.variant)
      planted += 1
      additional += trial.additional.count
      switch trial.outcome {
      case .found: found += 1
      case .missed: missed += 1
      case .wrongPlace: wrongPlace += 1
      case .failed: failed += 1
      }
      lacksRule = lacksRule || !trial.mutant.hasRule
    }
  }

  /// The known faults in their order, then the groups of rules.
  package var rows: [Row] {
    var rows: [Row] = []
    for trial in run.trials {
      let fault = trial.mutant.fault
      let name = fault.hasPrefix("ZS") ? String(fault.prefix(3)) : fault
      if !rows.contains(where: { $0.name == name }) { rows.append(Row(name)) }
      rows[rows.firstIndex { $0.name == name } ?? 0].count(trial)
    }
    return rows.sorted { $0.name < $1.name }
  }

  package var total: Row {
    var total = Row("total")
    for trial in run.trials { total.count(trial) }
    return total
  }

  package var foundRate: Double {
    run.trials.isEmpty ? 0 : Double(total.found) * 100 / Double(run.trials.count)
  }

  package static let wantedRate = 98.0
  package static let allowedFindings = 2.0

  /// Crashes are not among the targets here: a crash ends the program that counts.
  package var meetsTargets: Bool {
    foundRate >= Self.wantedRate && clean.findingsPerHundred <= Self.allowedFindings
  }
}

extension Mutant {
  /// Whether one of the rules that should find it exists.
  package var hasRule: Bool {
    codes.contains { code in Rule.all.contains { $0.code.hasPrefix(code) } }
  }
}
