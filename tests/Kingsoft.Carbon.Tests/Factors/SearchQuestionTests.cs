namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Names of places in a question are those that ledgers know.</summary>
public sealed class SearchQuestionTests
{
    [TestCase("electricity CAISO", "US-EGRID-CAMX")]
    [TestCase("electricity Holland", "NL")]
    [TestCase("electricity, Republic of Ireland", "IE")]
    [TestCase("電力 臺灣", "TW")]
    [TestCase("中電 電力", "HK-GRID-CLP")]
    [TestCase("electricity us", "US")]
    [TestCase("electricity gb", "GB")]
    [TestCase("electricity Korea", "KR")]
    [TestCase("electricity Georgia", "GE")]
    [TestCase("electricity Washington", "US-WA")]
    [TestCase("electricity Washington, D.C.", "US-DC")]
    [TestCase("electricity England", "GB-ENG")]
    public void Parse_NameOfAPlace_IsItsRegion(string question, string region)
    {
        Assert.That(SearchQuestion.Parse(question).Region?.Code, Is.EqualTo(region));
    }

    [TestCase("can it be in oil")]
    [TestCase("64 GB of storage")]
    public void Parse_WordsAlone_NameNoRegion(string question)
    {
        Assert.That(SearchQuestion.Parse(question).Region, Is.Null);
    }
}
