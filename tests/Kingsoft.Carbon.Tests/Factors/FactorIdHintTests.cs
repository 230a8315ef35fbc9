namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>What is said of the id of a factor that none has: the region's own, of the same edition first; never one by chance.</summary>
public sealed class FactorIdHintTests
{
    [TestCase("desnz-2025/electricity.grid/UK", "did you mean 'desnz-2025/electricity.grid/GB'?")]
    [TestCase("desnz-2025/electricity.grid/united kingdom", "did you mean 'desnz-2025/electricity.grid/GB'?")]
    [TestCase("DESNZ-2025/electricity.grid/GB", "did you mean 'desnz-2025/electricity.grid/GB'?")]
    [TestCase("epa-ghg-hub-2025/electricity.grid/CAMX", "did you mean 'epa-ghg-hub-2025/electricity.grid/US-EGRID-CAMX'?")]
    [TestCase("epa-2025/electricity.grid/CAMX", "did you mean 'epa-ghg-hub-2025/electricity.grid/US-EGRID-CAMX'?")]
    [TestCase("cn-mee-2021/electricity.grid/CN-BG", "did you mean 'cn-mee-2021/electricity.grid/CN-BJ'?")]
    [TestCase("cn-mee-2023/electricity.grid/Beijing", "did you mean 'cn-mee-2023/electricity.grid/CN-BJ'?")]
    [TestCase("ashrae-34/refrigerant.r-134a/GLOBAL", "did you mean 'ashrae-34/refrigerant.hfc-134a/GLOBAL'?")]
    [TestCase(
        "cn-mee-2033/electricity.grid/CN",
        "those of its activity are cn-mee-2023/electricity.grid/CN, cn-mee-2022/electricity.grid/CN, cn-mee-2021/electricity.grid/CN and "
        + "711 more")]
    [TestCase(
        "somebody-2025/electricity.grid/XX",
        "electricity.grid has 714 of other regions and editions: their ids stand in FactorLibrary.Factors")]
    // An own region of a province has none near; of two letters that several provinces are as near to, none is meant.
    [TestCase(
        "cn-mee-2023/electricity.grid/CN-JX-X",
        "electricity.grid has 714 of other regions and editions: their ids stand in FactorLibrary.Factors")]
    [TestCase(
        "cn-mee-2023/electricity.grid/CN-XX",
        "electricity.grid has 714 of other regions and editions: their ids stand in FactorLibrary.Factors")]
    [TestCase(
        "cn-mee-2023/electricity.grid/JX-CN",
        "did you mean 'cn-mee-2023/electricity.grid/CN-JX'?")]
    [TestCase("ashrae-34/refrigerant.r-135a/GLOBAL", "ids stand in FactorLibrary.Factors")]
    [TestCase("diesel", "ids stand in FactorLibrary.Factors")]
    public void Unknown_Id_NamesWhatIsNear(string id, string said)
    {
        Assert.That(
            FactorIdHints.Unknown(FactorLibrary.BuiltIn, id).ToString(),
            Is.EqualTo($"no factor has the id '{id}'; {said}"));
    }
}
