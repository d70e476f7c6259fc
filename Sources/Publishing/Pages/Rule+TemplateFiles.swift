package import Source

/// ZS89: files of `templates/` that have no effect or are no text; what stands in a template is looked at
/// by the rules of templates.
extension Rule {
  package static let templateFiles = [
    unusedTemplateFile, unpublishableAsset, templateEncoding, templateFileTooLarge,
  ]

  static let unusedTemplateFile = Rule(
    .warning, "ZS8910", "template-file-without-effect",
    zh: "{name} 没有作用",
    en: "{name} has no effect",
    why: Wording(
      zh: "文件名或者位置写错时，网页仍是原来的样子，改动看不出来，也没有别的提示。",
      en: "With a wrong name or place the pages stay as they were, and nothing else says so."),
    help: Wording(zh: "{hint}", en: "{hint}"),
    flags: [], allows: [])

  static let unpublishableAsset = Rule(
    .warning, "ZS8911", "asset-not-published",
    zh: "{name} 没有发布：文件名不能作为网址",
    en: "{name} is not published: its name cannot be an address",
    why: Wording(
      zh: "网页里引用它的地方会是空白。", en: "Where pages ask for it there will be a gap."),
    help: Wording(
      zh: "文件名用英文字母、数字和连字符，加一个后缀，例如 logo.png。",
      en: "Use letters, digits and hyphens with one ending, such as logo.png."),
    flags: [], allows: [])

  static let templateEncoding = Rule(
    .error, "ZS8912", "template-not-utf8",
    zh: "{name} 不是 UTF-8 编码",
    en: "{name} is not UTF-8",
    why: Wording(
      zh: "网页是 UTF-8 编码，别的编码的汉字会变成乱码。",
      en: "Pages are UTF-8: Chinese in another encoding becomes garbage."),
    help: Wording(
      zh: "用文本编辑器另存为 UTF-8；原来多半是 GBK。", en: "Save the file as UTF-8; most often it was GBK."),
    flags: [], allows: [])

  static let templateFileTooLarge = Rule(
    .error, "ZS8915", "template-file-too-large",
    zh: "{name} 超过 {limit} MiB",
    en: "{name} has more than {limit} MiB",
    why: Wording(
      zh: "每个网页都带着它，这样的网页在手机上打不开；多半是误存了别的文件。",
      en:
        "Every page would carry it, and no phone would open such a page; mostly another file was saved by mistake."
    ),
    help: Wording(
      zh: "换成该用的文件；图片先压缩再放进来。", en: "Put the file that was meant here; compress pictures first."),
    flags: [], allows: [])
}
