import Compiler
import Source
import Standard

extension PublishedList {
  /// 一枚印章管审批: which body decides after powers were transferred, and whether one bureau holds them.
  static func decidingBodies(_ publication: Publication) -> PublishedList {
    let bodies = DecidingBodies(publication.workspace, publication.successions)
    return PublishedList(
      id: "deciding-bodies", name: Wording(zh: "一枚印章管审批", en: "One seal for approvals"),
      definition: Wording(
        zh: "由集中行使审批权的机关（如行政审批局）决定的事项。每个事项都写明权力下放、授权、委托和机构改革以后由哪个机关决定。",
        en:
          "Items that one bureau for approvals decides. Of every item it is said which body decides after powers were handed down, authorised or entrusted and bodies merged."
      ),
      derivation: Wording(
        zh: "实施主体、性质、委托部门、权力来源和工作区的沿革；受委托的以委托部门的名义决定；集中审批的机关见词表 approval-bureaus",
        en:
          "body, its nature, the entrusting department, the source of power and the successions; an entrusted body decides in the name of who entrusts it; bureaus are those of the vocabulary approval-bureaus"
      ),
      words: Words(
        listed: Wording(zh: "由集中审批的机关决定", en: "Decided by a bureau for approvals"),
        notListed: Wording(zh: "由其他机关决定", en: "Decided by another body")),
      grouping: Wording(zh: "决定机关", en: "The body that decides")
    ) { item in
      switch bodies.body(of: item) {
      case .failure(let missing): return Judgement(outcome: .undecided, reason: missing.reason)
      case .success(let body):
        return Judgement(
          outcome: body.isApprovalBureau ? .listed : .notListed,
          reason: Wording(
            zh: "由\(body.name)决定；\(body.reason.zh)", en: "\(body.name) decides; \(body.reason.en)"),
          group: body.name)
      }
    }
  }
}
