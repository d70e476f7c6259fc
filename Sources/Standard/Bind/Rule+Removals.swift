package import Source

/// ZS641: what 删除 names, reported while a file is bound.
extension Rule {
  package static let removals: [Rule] = [
    removalOfNoElement, removalFromPlainList, removalWithMore,
  ]

  static let removalOfNoElement = Rule(
    .error, "ZS6411", "removal-of-no-element",
    zh: "“{record}”中没有“{value}”这一要素，无从删除{hint}",
    en: "“{record}” has no element “{value}” to remove{hint}",
    why: Wording(
      zh: "名称写错，删除不起作用，上级写的内容照样沿用。",
      en: "A name that is wrong removes nothing: what the level above says stays in force."),
    help: Wording(
      zh: "写要素的名称。要删去列表中的一项，在该列表下写“- 删除: 名称”。",
      en: "Name an element. To remove one entry of a list, write “- 删除: name” under that list."),
    flags: [
      "基本编码: \"442106041002\"\n删除: [↓承诺办结时间]",
      "申请材料:\n  - 名称: 居民身份证\n    删除: ↓备住",
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      承诺办结时限: 10 工作日
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      删除: 承诺办结时限
      """
    ])

  static let removalFromPlainList = Rule(
    .error, "ZS6412", "removal-from-plain-list",
    zh: "“{element}”的各项没有名称可认，不能逐项删除",
    en: "The entries of “{element}” have no names by which one could be removed",
    why: Wording(
      zh: "这类列表整体沿用或者整体重写，逐项合并没有依据。",
      en: "Such a list is inherited or written anew as a whole; nothing tells its entries apart."),
    help: Wording(
      zh: "把保留的各项全部写出；整个要素都不要的，写“删除: [{element}]”。",
      en: "Write out what remains; to remove the whole element, write “删除: [{element}]”."),
    flags: ["服务对象:\n  - ↓删除: 企业法人", "受理条件:\n  ↓删除: 居住满半年"],
    allows: ["服务对象: [自然人]"])

  static let removalWithMore = Rule(
    .error, "ZS6413", "removal-with-more",
    zh: "要删除{element}中的一项，只写它的{identity}",
    en: "To remove an entry of {element}, state nothing but its {identity}",
    why: Wording(
      zh: "删除的一项不再有内容；写在一起，别人分不清是要删去还是要修改。",
      en: "What is removed has no content; together nobody can tell removing from changing."),
    help: Wording(
      zh: "要修改这一项，去掉“删除”，写出名称；要删去它，去掉别的要素。",
      en: "To change the entry, drop 删除 and state its name; to remove it, drop the rest."),
    flags: [
      "申请材料:\n  - 删除: 居民身份证\n    ↓必要性: 必要",
      "申请材料:\n  - 删除: {名称: 居民身份证, ↓必要性: 必要}",
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证, 照片]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料:
        - 删除: 居民身份证
      """
    ])
}
