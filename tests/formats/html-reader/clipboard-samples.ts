/** Pages in the exact shape that word processors put on the clipboard or save; the words are invented. */

export const WORD_COPY = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns:m="http://schemas.microsoft.com/office/2004/12/omml"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml>
 <o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings>
</xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no;
	margin-bottom:8.0pt;
	font-family:"Calibri",sans-serif;}
span.MsoFootnoteReference
	{vertical-align:super;}
@page WordSection1
	{size:595.3pt 841.9pt;}
-->
</style>
<!--[if gte mso 10]>
<style>
 table.MsoNormalTable
	{mso-style-name:"Table Normal";}
</style>
<![endif]-->
</head>

<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->

<p class=MsoNormal><b><span lang=EN-US style='mso-ansi-language:EN-US'>March 3, Upper
Tarn district:</span></b><span lang=EN-US> the court heard <i>Olda Brenn</i><a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span lang=EN-US style='font-size:11.0pt;line-height:
107%;font-family:"Calibri",sans-serif'>[1]</span></span><![endif]></span></span></a>.<span
style='mso-spacerun:yes'>&nbsp; </span>She was ill<span style='display:none;mso-hide:all'> do not publish</span><a
style='mso-endnote-id:edn1' href="#_edn1" name="_ednref1" title=""><span
class=MsoEndnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoEndnoteReference>[i]</span><![endif]></span></span></a>.<o:p></o:p></span></p>

<p class=MsoNormal><o:p>&nbsp;</o:p></p>

<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
lang=EN-US>First demand<del cite="mailto:x" datetime="2031-03-04T10:00">old wording</del><o:p></o:p></span></p>

<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Second demand<span
class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor
id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[LB1]</a><![endif]></span></p>

<p class=MsoNormal>Name:<span style='mso-tab-count:1'>              </span>Vask, <a
href="https://vask.example/a">his statement</a></p>

<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>

<hr align=left size=1 width="33%">

<![endif]>

<div style='mso-element:footnote' id=ftn1>

<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference><span lang=EN-US><span
style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span lang=EN-US style='font-size:10.0pt'>[1]</span></span><![endif]></span></span></span></a><span
lang=EN-US> Tarn Radio, <a href="https://tarn-radio.example/1">https://tarn-radio.example/1</a><o:p></o:p></span></p>

<p class=MsoFootnoteText>A second paragraph.</p>

</div>

</div>

<div style='mso-element:endnote-list'>

<div style='mso-element:endnote' id=edn1>

<p class=MsoEndnoteText><a style='mso-endnote-id:edn1' href="#_ednref1"
name="_edn1" title=""><span class=MsoEndnoteReference><![if !supportFootnotes]>[i]<![endif]></span></a>
Letter in our archive</p>

</div>

</div>

<div style='mso-element:comment-list'><![if !supportAnnotations]>

<hr class=msocomoff align=left size=1 width="33%">

<![endif]>

<div style='mso-element:comment'><div id="_com_1" class=msocomtxt><![if !supportAnnotations]><a
name="_msocom_1"></a><![endif]>

<p class=MsoCommentText><span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a
href="#_msoanchor_1" class=msocomoff>[LB1]</a><![endif]></span></span>Check the spelling</p>

</div></div>

</div>

<!--EndFragment-->
</body>

</html>`;

const GOOGLE_SPAN =
  "font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;";

export const GOOGLE_DOCS_COPY = `<meta charset='utf-8'><html><head></head><body><!--StartFragment--><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-2f1b6c1e-7fff-0000-0000-000000000000"><p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;"><span style="${GOOGLE_SPAN}font-weight:700;font-style:normal;">March 3, Upper Tarn district:</span><span style="${GOOGLE_SPAN}font-weight:400;font-style:normal;"> the  court heard </span><span style="${GOOGLE_SPAN}font-weight:400;font-style:italic;">Olda Brenn</span><span style="${GOOGLE_SPAN}font-weight:400;font-style:normal;">, see </span><a href="https://tarn-radio.example/1" style="text-decoration:none;"><span style="${GOOGLE_SPAN}font-weight:400;color:#1155cc;text-decoration:underline;">the report</span></a><span style="${GOOGLE_SPAN}font-weight:400;">.</span></p><br /><p dir="ltr" style="line-height:1.38;"><span style="${GOOGLE_SPAN}font-weight:400;">She was ill. [2]</span></p><ol style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:decimal;font-size:11pt;" aria-level="1"><p dir="ltr" role="presentation"><span style="${GOOGLE_SPAN}">first</span></p></li><li dir="ltr" style="list-style-type:decimal;font-size:11pt;" aria-level="1"><p dir="ltr" role="presentation"><span style="${GOOGLE_SPAN}">second</span></p></li></ol></b><br class="Apple-interchange-newline"><!--EndFragment--></body></html>`;

export const GOOGLE_DOCS_PAGE = `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">@import url('https://themes.googleusercontent.com/fonts/css');.lst-kix_1>li:before{content:"- "}ol{margin:0;padding:0}table td,table th{padding:0}.c0{color:#000000;font-weight:400;font-style:normal}.c3{font-weight:700}.c5{background-color:#ffffff}</style></head><body class="c5 doc-content"><p class="c1"><span class="c3">March 3</span><span class="c0">: the court met</span><sup class="c0"><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span class="c0">.</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><hr class="c6"><div><p class="c1"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c0">&nbsp;</span><span class="c4"><a class="c2" href="https://tarn-radio.example/1">https://tarn-radio.example/1</a></span></p><p class="c1"><span class="c0">Second paragraph</span></p></div><div class="c7"><p class="c8"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c0">Who says so?</span></p></div></body></html>`;

export const LIBREOFFICE_COPY = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.6 (Linux)"/>
	<style type="text/css">
		p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
		a.sdfootnoteanc { font-size: 57% }
	</style>
</head>
<body lang="ru-RU" link="#000080" vlink="#800000" dir="ltr"><p lang="en-GB" style="margin-bottom: 0cm">
<font face="Liberation Serif, serif"><b>March 3,</b></font> the court
met.<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup></p>
<div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Tarn
	Radio, 5 March</p>
</div>
<div title="footer"><p style="margin-top: 0.5cm">1</p>
</div>
</body>
</html>`;
