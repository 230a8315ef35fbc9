using System.Text;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Reporting;

public sealed class FactorTemplateTests
{
    [Test]
    public void ToCsv_ReadAndValidated_HasNoFault()
    {
        var issues = new DataIssues();

        FactorLibrary library = FactorLibrary.BuiltIn.With(Read(FactorTemplate.ToCsv()), issues);
        FactorValidation.Check(library, issues);

        Assert.That(issues.InOrder().Select(issue => issue.ToString()), Is.Empty);
        Assert.That(library.Count, Is.EqualTo(FactorLibrary.BuiltIn.Count + 7));
    }

    [Test]
    public void ToCsv_LeftAsItIs_IsNeverChosen()
    {
        FactorLibrary own = Read(FactorTemplate.ToCsv());

        string[] chosen = [.. own.Factors
            .Select(factor => own.Select(new FactorQuery
            {
                Activity = factor.Activity,
                Region = factor.Region,
                Year = 2025,
                Supplier = factor.Citation.Publisher,
            }))
            .Where(selection => selection.IsFound)
            .Select(selection => selection.Factor!.Id)];

        Assert.That(chosen, Is.Empty);
    }

    // With the set emptied each example is chosen for the row that its note describes, the residual mix excepted, which the location-based
    // figure never takes.
    [Test]
    public void ToCsv_SetEmptied_IsChosen()
    {
        FactorLibrary own = Read(FactorTemplate.ToCsv().Replace(",example,", ",,", StringComparison.Ordinal));

        string[] notChosen = [.. own.Factors
            .Select(factor => (factor.Id, own.Select(new FactorQuery
            {
                Activity = factor.Activity,
                Region = factor.Region,
                Year = 2025,
                Scope = factor.Scope,
                Supplier = factor.Citation.Publisher,
            })))
            .Where(pair => pair.Item2.Factor?.Id != pair.Id)
            .Select(pair => pair.Id)];

        Assert.That(notChosen, Is.EqualTo(["own-2025/electricity.grid/CN-BJ/residual-mix"]));
    }

    [Test]
    public void Explanation_NamesEveryColumn()
    {
        string[] lines = FactorTemplate.ToText().Split('\n');

        foreach (string name in FactorColumns.Names)
            Assert.That(lines, Has.Exactly(1).Match($"^  [* ] {name} +[^ ]"));
    }

    private static FactorLibrary Read(string csv)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, csv, new UTF8Encoding(false));
            return FactorLibrary.ReadCsv(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
