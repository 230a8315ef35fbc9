namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>The first lines of <c>carbon track</c>: what happened, in a sentence.</summary>
public sealed class TrackSummaryTests : InWorkingFolder
{
    // 57,696.50 − 56,712.12 = 984.38, 1.71 %; −374.00 − 642.39 + 33.49 − 1.47 = −984.37, and the unrounded causes −984.38.
    [Test]
    public void Track_TwoYears_BeginsWithWhatHappened()
    {
        SampleProject.Copy();

        Assert.That(FirstLines("--format", "md"), Is.EqualTo(
            "Scope 1 + 2, location-based, fell by 1.71 % (984.38 t CO2e) from 2024 to 2025: -642.39 t by a cleaner grid, "
                + "-374.00 t by less electricity, +33.49 t by more fuel, -1.47 t by a lower factor of the fuels."));
    }

    // The printed totals know no factor: what their quotient did is no cleaner grid.
    [Test]
    public void Track_PrintedTotals_SpeakOfTheFactorAlone()
    {
        SampleProject.Copy(SampleProject.ReportedBasis);

        Assert.That(FirstLines("--format", "md"), Does.Contain(" t by a lower factor of what was bought, "));
    }

    [Test]
    public void Track_OfNoSum_BeginsWithTheYears()
    {
        MadeProject.Write(MadeProject.TwoYears);

        Assert.That(FirstLines("--format", "md"), Is.EqualTo("## Years"));
    }

    [Test]
    public void Track_WithDetail_HasTheCausesInEveryForm()
    {
        SampleProject.Copy();
        string plain = WorkingFolder.Run("track", "project.json").Output;
        string detailed = WorkingFolder.Run("track", "project.json", "--detail").Output;

        Assert.That((Causes(plain), Causes(detailed)), Is.EqualTo((1, 5)));
    }

    [TestCase("json")]
    [TestCase("csv")]
    public void Track_WithDetail_OfWhatHasEverything_IsRefused(string format)
    {
        SampleProject.Copy();

        Assert.That(WorkingFolder.Run("track", "project.json", "--detail", "--format", format).Error, Does.StartWith(
            $"carbon: --detail: the {format} has everything anyway; --format table or md has --detail"));
    }

    private static int Causes(string output) => output.Split("\nWhy Scope 1 + 2").Length - 1;

    private static string FirstLines(params string[] arguments) =>
        WorkingFolder.Run(["track", "project.json", .. arguments]).Output.Split("\n\n")[0];
}
