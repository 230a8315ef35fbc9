namespace Kingsoft.Carbon.Tool.Tests;

public sealed class OptionWordsTests
{
    [TestCase("later years need InventoryOptions.AllowLaterFactors", "later years need --allow-later-factors")]
    [TestCase("with InventoryOptions.Proxies travel.air:CN=GB", "with --proxy travel.air:CN=GB")]
    [TestCase("FactorLibrary.DescribedActivities shows them all", "'carbon factors list --activities' shows them all")]
    [TestCase("add your own with FactorLibrary.With, but no losses", "add your own with --factors, but no losses")]
    [TestCase("FactorLibrary.WithoutFactors", "FactorLibrary.WithoutFactors")]
    [TestCase("MyInventoryOptions.Sets of FactorSearch", "MyInventoryOptions.Sets of FactorSearch")]
    public void In_ReplacesWholeNamesOfMembers(string text, string expected)
    {
        string words = OptionWords.In(text);

        Assert.That(words, Is.EqualTo(expected));
    }

    [TestCase(
        "only when asked, with InventoryOptions.Proxies travel.rail:CN=US; and more",
        "only when asked, with \"proxies\": { \"travel.rail\": { \"CN\": \"US\" } } in the project; and more")]
    [TestCase(
        "later years need InventoryOptions.AllowLaterFactors, or add one of 2025 with FactorLibrary.With",
        "later years need \"allowLaterFactors\": true in the project, or add one of 2025 with \"factors\" of the project")]
    [TestCase("'x' is unknown; FactorLibrary.Activities shows the codes", "'x' is unknown; 'carbon factors list' shows the codes")]
    public void InProject_MembersOfTheLibrary_AreKeysOfTheProject(string text, string expected)
    {
        string words = OptionWords.InProject(text);

        Assert.That(words, Is.EqualTo(expected));
    }

    // Between Chinese characters and Latin letters stands no space.
    [TestCase("使用InventoryOptions.Sets指定", "使用项目文件的\"sets\":指定", "使用--set指定")]
    [TestCase("用InventoryOptions.AllowLaterFactors或FactorLibrary.With。", "用项目文件的\"allowLaterFactors\": true或项目文件的\"factors\"。",
        "用--allow-later-factors或--factors。")]
    [TestCase("用EditionChanges.Calculate比较", "用'carbon factors changes'（指定两者）比较", "用'carbon factors changes'（指定两者）比较")]
    public void In_Chinese_NamesKeysAndOptionsWithoutEnglishWords(string text, string inProject, string inOptions)
    {
        Assert.That(OptionWords.InProject(text, Language.Chinese), Is.EqualTo(inProject));
        Assert.That(OptionWords.In(text, Language.Chinese), Is.EqualTo(inOptions));
    }

    [Test]
    public void Inventory_ProjectWithoutAProxy_NamesTheKeyOfTheProject()
    {
        WorkingFolder.Write("ledger.csv", "id,activity,amount,unit,period,region", "w,water.supply,1,m3,2025,CN");
        WorkingFolder.Write("p.json", """{ "organization": "O", "gwpSet": "AR6", "ledgers": ["ledger.csv"] }""");

        ToolResult result = WorkingFolder.Run("inventory", "p.json");

        Assert.That(result, Is.EqualTo(new ToolResult(
            1, "",
            "ledger.csv:2: activity: no factor for water.supply, CN, 2025; the nearest is desnz-2025/water.supply/GB (GB, 2025, per m3): "
                + "another region stands in only when asked, with \"proxies\": { \"water.supply\": { \"CN\": \"GB\" } } in the "
                + "project (id 'w')\n")));
    }
}
