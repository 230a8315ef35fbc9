using System.Text;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tests.House;

namespace Kingsoft.Carbon.Tests.Factors;

public sealed class BuiltInIndexTests
{
    private const string Switch = "CARBON_UPDATE_INDEX";

    private static readonly string IndexFile = Path.Combine(Repository.Library, "Factors", "BuiltIn", BuiltInIndex.Name);

    [Test]
    public void BuiltInIndex_IsThatOfTheDataFiles()
    {
        string actual = BuiltInIndexText.FromFiles();
        if (Environment.GetEnvironmentVariable(Switch) == "1")
            File.WriteAllText(IndexFile, actual);

        // Thousands of lines are not worth a comparison of strings that prints them.
        Assert.That(
            File.ReadAllText(IndexFile) == actual,
            Is.True,
            $"{Repository.Relative(IndexFile)} is not that of the data files. After every change of a data file run\n"
            + $"  {Switch}=1 dotnet test tests/Kingsoft.Carbon.Tests --filter {nameof(BuiltInIndex_IsThatOfTheDataFiles)}\n"
            + "and commit the file with the change.");
    }

    [Test]
    public void OfActivity_ByTheIndex_IsWhatTheFilesSay()
    {
        ILookup<ActivityCode, EmissionFactor> byActivity = Directory
            .EnumerateFiles(Repository.PathTo("emission-factors"), "*.csv")
            .SelectMany(Read)
            .OrderBy(factor => factor.Id, StringComparer.Ordinal)
            .ToLookup(factor => factor.Activity);

        // Each activity is asked for once, and none has read a file for another.
        BuiltInFactors factors = new();
        Assert.Multiple(() =>
        {
            foreach (IGrouping<ActivityCode, EmissionFactor> expected in byActivity)
            {
                Assert.That(
                    string.Join('\n', Rows(factors.OfActivity(expected.Key))), Is.EqualTo(string.Join('\n', Rows(expected))),
                    expected.Key.Value);
            }
        });
    }

    [Test]
    public void OfActivity_AfterAllWereRead_IsTheSame()
    {
        BuiltInFactors unread = new(), read = new();

        string[] all = [.. Rows(read.All)];
        string[] byActivity = [.. read.All.Select(factor => factor.Activity).Distinct().SelectMany(
            activity => Rows(unread.OfActivity(activity)))];

        Assert.That(byActivity, Is.EquivalentTo(all));
        foreach (ActivityCode activity in read.All.Select(factor => factor.Activity).Distinct())
            Assert.That(Rows(read.OfActivity(activity)), Is.EqualTo(Rows(unread.OfActivity(activity))), activity.Value);
    }

    [Test]
    public void Factors_WhicheverWayTheyAreAskedForFirst_AreTheSameObjects()
    {
        BuiltInFactors activityFirst = new(), idFirst = new();

        EmissionFactor ofActivity = activityFirst.OfActivity(ActivityCode.GridElectricity)[0];
        Assert.That(activityFirst.TryFind(ofActivity.Id, out EmissionFactor? byId), Is.True);
        Assert.That(byId, Is.SameAs(ofActivity));
        Assert.That(activityFirst.All.Single(factor => factor.Id == ofActivity.Id), Is.SameAs(ofActivity));

        Assert.That(idFirst.TryFind(ofActivity.Id, out byId), Is.True);
        Assert.That(idFirst.OfActivity(ActivityCode.GridElectricity)[0], Is.SameAs(byId));
    }

    [Test]
    public void All_OfTheLibrary_KeepTheRulesOfFactors()
    {
        Assert.That(
            from factor in new BuiltInFactors().All
            from fault in FactorRules.Faults(factor)
            select $"{factor.Location}: {FactorColumns.Columns.Names[fault.Column]}: {fault.Message}",
            Is.Empty);
    }

    [Test]
    public void OfActivity_OfAnUnknownActivity_IsEmpty()
    {
        Assert.That(new BuiltInFactors().OfActivity(ActivityCode.Parse("fuel.diese")), Is.Empty);
    }

    [Test]
    public void Read_WithAnotherLengthOfAFile_IsADefect()
    {
        string stale = Text().Replace(" 2139338\n", " 2139337\n", StringComparison.Ordinal);

        Assert.That(
            () => BuiltInIndex.Read(Encoding.UTF8.GetBytes(stale)),
            Throws.InvalidOperationException.With.Message.EqualTo(
                "Built-in data: built-in.index does not fit emission-factors/desnz-2024.csv."));
    }

    [Test]
    public void Read_WithoutAFile_IsADefect()
    {
        string stale = string.Join('\n', Text().Split('\n').Where((_, line) => line != 1));

        Assert.That(
            () => BuiltInIndex.Read(Encoding.UTF8.GetBytes(stale)),
            Throws.InvalidOperationException.With.Message.EqualTo("Built-in data: built-in.index does not fit itself."));
    }

    [Test]
    public void OfActivity_WithRowsOfAnother_IsADefect()
    {
        const string Path = "emission-factors/ccf-2023.csv";
        ActivityCode[] activities = [.. Read(Repository.PathTo(Path)).Select(factor => factor.Activity).Distinct().Take(2)];
        IEnumerable<BuiltInRows> rows = BuiltInIndex.Read().Of(activities[0])[Path];

        Assert.That(
            () => BuiltInSlices.Read(activities[1], [(Path, rows)]),
            Throws.InvalidOperationException.With.Message.EqualTo($"Built-in data: built-in.index does not fit {Path}."));
    }

    [Test]
    public void OfActivity_WithRowsBeyondTheFile_IsADefect()
    {
        const string Path = "emission-factors/ccf-2023.csv";

        Assert.That(
            () => BuiltInSlices.Read(ActivityCode.Parse("fuel.diesel"), [(Path, [new BuiltInRows(2880, 100, 7)])]),
            Throws.InvalidOperationException.With.Message.EqualTo($"Built-in data: built-in.index does not fit {Path}."));
    }

    private static string Text() => Encoding.UTF8.GetString(EmbeddedFiles.ReadBytes(BuiltInIndex.Name));

    private static List<EmissionFactor> Read(string file)
    {
        var issues = new DataIssues();
        using FileStream stream = File.OpenRead(file);
        List<EmissionFactor> factors = FactorFile.Read(stream, Repository.Relative(file), isUserSupplied: false, issues);
        issues.ThrowIfAny();
        return factors;
    }

    private static IEnumerable<string> Rows(IEnumerable<EmissionFactor> factors) =>
        factors.Select(factor => $"{factor.Location}: {string.Join(',', FactorColumns.ValuesOf(factor))}");
}
