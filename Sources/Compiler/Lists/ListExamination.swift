package import Source
import Standard

/// The reform lists of a workspace tried on their own examples.
package enum ListExamination {
  /// Where an example is decided otherwise than by the judgement that it illustrates.
  package static func differences(in workspace: Workspace) -> [Diagnostic] {
    workspace.standard.lists.flatMap { list in
      list.parts.flatMap { part in
        part.judgements.flatMap { judgement in
          judgement.examples.compactMap { difference($0, of: judgement, part, list, workspace) }
        }
      }
    }
  }

  private static func difference(
    _ example: RuleText, of judgement: ReformList.Judgement, _ part: ReformList.Part,
    _ list: ReformList, _ workspace: Workspace
  ) -> Diagnostic? {
    let province = part.owner.utf8.count == 2 && part.owner != "00" ? part.owner : "44"
    let path =
      province == "44" ? RuleExample.itemPath : "districts/\(province)/items/example.yaml"
    let tried = RuleExample(example.text, itemPath: path).workspace(workspace.standard)
    let problem: Wording
    if let item = tried.items.first {
      // What the nation says is tried by itself, whatever a province adds to it.
      let verdict = part.owner == "00" ? list.verdict(on: item, by: [part]) : list.verdict(on: item)
      if verdict.judgement == judgement.place { return nil }
      problem = Wording(
        zh: "结论是“\(verdict.outcome.title.zh)”（\(verdict.reason.zh)）",
        en: "the outcome is \(verdict.outcome.title.en) (\(verdict.reason.en))")
    } else {
      problem = Wording(zh: "读不懂", en: "it cannot be read")
    }
    return Diagnostic(
      .listExampleMisbehaves, at: example.entry.location,
      ["list": .text(list.id), "problem": .wording(problem)])
  }
}
