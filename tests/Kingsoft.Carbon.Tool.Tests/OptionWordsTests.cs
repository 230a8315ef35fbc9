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
}
