import Source
import YAML

extension Tree {
  /// What stands at a node, for a message.
  func describe(_ node: NodeID) -> Argument {
    switch self[node].kind {
    case .scalar: .wording(zh: "一个值", en: "a single value")
    case .sequence: .wording(zh: "一个列表", en: "a list")
    case .mapping: .wording(zh: "一组“名称: 值”", en: "a mapping")
    }
  }
}
