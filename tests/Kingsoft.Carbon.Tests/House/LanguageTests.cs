using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>What is said in English is said in Chinese too, of the same things.</summary>
public sealed partial class LanguageTests
{
    private static string Texts => Path.Combine(Repository.Root, "src", "Kingsoft.Carbon", "Texts");

    [Test]
    public void Files_AreThereInBothLanguages()
    {
        IEnumerable<string?> english = FilesOf("en"), chinese = FilesOf("zh");

        Assert.That(chinese, Is.EquivalentTo(english));
    }

    [Test]
    public void Files_HaveTheSameCodesInBothLanguages()
    {
        foreach (string? file in FilesOf("zh"))
            Assert.That(CodesOf("zh", file!), Is.EqualTo(CodesOf("en", file!)), file);
    }

    [Test]
    public void Chinese_HasThePlacesOfEnglish()
    {
        foreach (string code in Sentences.Chinese.Codes)
        {
            Dictionary<string, int> english = PlacesOf(Sentences.English.TextOf(code)), chinese = PlacesOf(Sentences.Chinese.TextOf(code));

            Assert.That(chinese.Keys, Is.EquivalentTo(english.Keys), code);
            Assert.That(chinese.All(place => place.Value == 1 || place.Value == english[place.Key]), code);
        }
    }

    [Test]
    public void Chinese_IsWrittenAsChineseIs()
    {
        foreach (string text in Sentences.Chinese.Codes.Select(Sentences.Chinese.TextOf))
            Assert.That(text, Is.EqualTo(text.Trim()).And.Not.EndsWith(".").And.Not.EndsWith("。").And.Not.Contains("  "), text);
    }

    // A word of a file is the same in tables as in the file.
    [Test]
    public void Words_AreThoseOfFiles()
    {
        const string Word = "word.";
        foreach (string code in Sentences.English.Codes.Where(code => code.StartsWith(Word, StringComparison.Ordinal)))
            Assert.That(Sentences.English.TextOf(code), Is.EqualTo(code[Word.Length..]));
    }

    private static IEnumerable<string?> FilesOf(string language) =>
        Directory.EnumerateFiles(Path.Combine(Texts, language)).Select(Path.GetFileName);

    private static IEnumerable<string> CodesOf(string language, string file) =>
        File.ReadLines(Path.Combine(Texts, language, file)).Select(line => line.Split(',')[0].Trim('"'));

    private static Dictionary<string, int> PlacesOf(string text) =>
        Place().Matches(text).GroupBy(match => match.Value).ToDictionary(place => place.Key, place => place.Count());

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
