import Compiler
import Mutations
import Source
import Testing

/// Known faults are found where they are planted, and clean items are left alone.
@Suite struct MutationTests {
  @Test func everyKnownFaultHasThreeVariants() {
    for number in 1...30 {
      let fault = "L" + (number < 10 ? "0" : "") + String(number)
      let variants = Set(Mutant.faults.filter { $0.fault == fault }.map(\.variant))
      #expect(variants.count >= 3, "\(fault)")
    }
  }

  @Test func everyRuleOfFilesStructureAndCodesIsPlanted() {
    let planted = Set(Mutant.rules.map(\.fault))
    let wanted = Rule.all.map(\.code).filter { code in
      ["ZS0", "ZS1", "ZS2"].contains(String(code.prefix(3)))
    }
    #expect(Set(wanted) == planted)
  }

  @Test func noTwoMutantsHaveOneName() {
    let names = Mutant.all.map { $0.fault + " " + $0.variant }
    #expect(Set(names).count == names.count)
  }

  @Test func faultsAreFoundAndCleanItemsAreNot() async {
    let run = await MutationRun.run(Mutant.all, seed: 2, times: 1, workers: 2)
    let clean = await CleanRun.run(seed: 2, items: 0..<15, workers: 2)
    let report = MutationReport(run: run, clean: clean)
    #expect(report.total.failed == 0)
    #expect(report.meetsTargets, "\(report.text(details: true))")
  }
}
