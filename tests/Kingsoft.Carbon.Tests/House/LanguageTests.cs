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

    // What a figure or a category is called in English has one name in Chinese, wherever it stands, and the other way round. A sentence
    // may put the same words in another order: "Scope 2, location-based", "location-based Scope 2".
    [Test]
    public void Names_OfFiguresAndCategories_AreOneInEachLanguage()
    {
        string[] names = [.. Sentences.English.Codes.Where(NamesAFigure)];
        HashSet<string> english = [.. names.Select(Sentences.English.TextOf)], chinese = [.. names.Select(Sentences.Chinese.TextOf)];
        (string English, string Chinese)[] said =
        [
            .. Sentences.English.Codes.Select(code => (Sentences.English.TextOf(code), Sentences.Chinese.TextOf(code))).Distinct()
                .Where(pair => english.Contains(pair.Item1) || chinese.Contains(pair.Item2)),
        ];

        Assert.That(names, Has.Length.GreaterThan(25));
        Assert.That(said.Select(pair => pair.English), Is.Unique);
        foreach (IGrouping<string, (string English, string Chinese)> alike in said.GroupBy(pair => pair.Chinese))
            Assert.That(alike.Select(pair => WordsOf(pair.English)).Distinct().Count(), Is.EqualTo(1), alike.Key);
    }

    // Each name once: a second code for it would be a second place to change.
    [Test]
    public void Names_OfFiguresAndCategories_StandOnce()
    {
        foreach (string name in Sentences.English.Codes.Where(NamesAFigure).Select(Sentences.English.TextOf))
            Assert.That(Sentences.English.Codes.Count(code => Sentences.English.TextOf(code) == name), Is.EqualTo(1), name);
    }

    // Headings put a method in brackets, where a sentence puts a comma; Chinese has brackets in both.
    private static bool NamesAFigure(string code) =>
        (code.StartsWith("figure.", StringComparison.Ordinal) || code.StartsWith("category.", StringComparison.Ordinal))
        && !code.EndsWith(".heading", StringComparison.Ordinal);

    private static string WordsOf(string english) => string.Join(' ', english.Split([' ', ',', '(', ')'])
        .Where(word => word.Length > 0 && word is not ("of" or "+")).Select(word => word.ToUpperInvariant()).Order(StringComparer.Ordinal));

    private static IEnumerable<string?> FilesOf(string language) =>
        Directory.EnumerateFiles(Path.Combine(Texts, language)).Select(Path.GetFileName);

    private static IEnumerable<string> CodesOf(string language, string file) =>
        File.ReadLines(Path.Combine(Texts, language, file)).Select(line => line.Split(',')[0].Trim('"'));

    private static Dictionary<string, int> PlacesOf(string text) =>
        Place().Matches(text).GroupBy(match => match.Value).ToDictionary(place => place.Key, place => place.Count());

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
