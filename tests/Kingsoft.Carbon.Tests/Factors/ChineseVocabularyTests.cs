namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>The names in Chinese: there is one for each activity, and the questions that they answer first.</summary>
public sealed class ChineseVocabularyTests
{
    [Test]
    public void BuiltIn_EveryActivity_HasAChineseName()
    {
        IEnumerable<string> without = ActivityVocabulary.BuiltIn.Descriptions
            .Where(description => string.IsNullOrEmpty(description.ChineseName))
            .Select(description => description.Activity.Value);

        Assert.That(without, Is.Empty);
    }

    [Test]
    public void BuiltIn_EverySubstance_HasAChineseName()
    {
        IEnumerable<string> without = FactorRows
            .Table("emission-factors/vocabulary/substances.csv", "substance", "aliases", "name", "name_zh", "state", "carbon")
            .Where(row => row[3].Length == 0)
            .Select(row => row[0]);

        Assert.That(without, Is.Empty);
    }

    [Test]
    public void BuiltIn_IndustriesOfSpend_HaveAChineseNameOfTheirOwn()
    {
        IEnumerable<string> twice = ActivityVocabulary.BuiltIn.Descriptions
            .Where(description => description.Activity.Value.StartsWith("spend.", StringComparison.Ordinal))
            .GroupBy(description => description.ChineseName)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(description => description.Activity.Value))}");

        Assert.That(twice, Is.Empty);
    }

    [TestCase("柴油", "fuel.diesel.stationary")]
    [TestCase("柴油发电机 北京", "fuel.diesel.stationary.commercial")]
    [TestCase("汽油", "fuel.petrol.road")]
    [TestCase("天然气", "fuel.natural-gas.stationary.commercial")]
    [TestCase("煤层气", "fuel.coal-seam-methane.stationary")]
    [TestCase("煤矿瓦斯", "fuel.coal-mine-waste-gas.stationary")]
    [TestCase("甘蔗渣", "fuel.bagasse.stationary")]
    [TestCase("生物甲烷", "fuel.biomethane.stationary")]
    [TestCase("半成品油", "fuel.unfinished-oils.stationary")]
    [TestCase("外购电力 上海", "electricity.grid")]
    [TestCase("线损", "losses.electricity")]
    [TestCase("外购热力", "heat.district")]
    [TestCase("建筑垃圾 填埋", "waste.construction-and-demolition-waste.landfill")]
    [TestCase("纺织品 填埋", "waste.textiles.landfill")]
    [TestCase("污泥 填埋", "waste.sludge.landfill")]
    [TestCase("纸尿裤", "waste.nappies.landfill")]
    [TestCase("电话簿 填埋", "waste.phonebooks.landfill")]
    [TestCase("公共关系代理", "spend.naics-541820.with-margins")]
    [TestCase("户外广告", "spend.naics-541850.with-margins")]
    [TestCase("货运代理", "spend.naics-488510.with-margins")]
    [TestCase("翻译 笔译和口译服务", "spend.naics-541930.with-margins")]
    [TestCase("电机 电动机和发电机制造", "spend.naics-335312.with-margins")]
    [TestCase("工业气体制造", "spend.naics-325120.with-margins")]
    [TestCase("检测实验室", "spend.naics-541380.with-margins")]
    [TestCase("猎头", "spend.naics-561312.with-margins")]
    [TestCase("园林绿化服务", "spend.naics-561730.with-margins")]
    [TestCase("市场调研和民意调查", "spend.naics-541910.with-margins")]
    [TestCase("再保险", "spend.naics-524130.with-margins")]
    [TestCase("冷藏仓储", "spend.naics-493120.with-margins")]
    [TestCase("预拌混凝土制造", "spend.naics-327320.with-margins")]
    public void Find_QuestionInChinese_AnswersFirstWith(string question, string expected)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, question);

        Assert.That(result.Hits.Select(hit => hit.Description.Activity.Value).FirstOrDefault(), Is.EqualTo(expected));
    }
}
