using System.Reflection;
using System.Xml.Linq;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>What the packages carry beside the assemblies.</summary>
public sealed class PackageTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static IEnumerable<string> Pages => Directory.EnumerateFiles(Repository.PathTo("src"), "*.csproj", SearchOption.AllDirectories)
        .Select(project => Repository.Relative(Path.Combine(Path.GetDirectoryName(project)!, "README.md")));

    private static IEnumerable<string> DocumentedNames =>
        XDocument.Load(Path.ChangeExtension(typeof(Inventory).Assembly.Location, ".xml"))
            .Descendants("member").Select(member => member.Attribute("name")!.Value);

    [Test]
    public void Documentation_NamesNoInternalMember()
    {
        Dictionary<string, int> visible = typeof(Inventory).Assembly.GetTypes().Where(type => type.IsVisible)
            .SelectMany(Names).CountBy(name => name).ToDictionary();

        IEnumerable<string> hidden = DocumentedNames.Select(WithoutParameters).CountBy(name => name)
            .Where(name => name.Value > visible.GetValueOrDefault(name.Key)).Select(name => name.Key);

        Assert.That(hidden, Is.Empty);
    }

    [Test]
    public void Documentation_HasEveryPublicTypeAndMethod()
    {
        HashSet<string> documented = [.. DocumentedNames.Select(WithoutParameters)];

        IEnumerable<string> missing = typeof(Inventory).Assembly.GetTypes().Where(type => type.IsVisible)
            .Select(type => "T:" + NameOf(type)).Except(documented);

        Assert.That(missing, Is.Empty);
        Assert.That(documented, Does.Contain("M:Kingsoft.Carbon.ActivityLedger.ReadCsv"));
        Assert.That(documented, Does.Contain("P:Kingsoft.Carbon.Inventory.Totals"));
    }

    // What people meet first is learned where they meet it, in the editor: by an example, what it throws, and whether threads may share it.
    [TestCase(typeof(ActivityLedger))]
    [TestCase(typeof(ActivityRecord))]
    [TestCase(typeof(Co2e))]
    [TestCase(typeof(EmissionFactor))]
    [TestCase(typeof(FactorLibrary))]
    [TestCase(typeof(Inventory))]
    [TestCase(typeof(InventoryOptions))]
    [TestCase(typeof(Quantity))]
    [TestCase(typeof(Region))]
    [TestCase(typeof(Unit))]
    public void Documentation_OfWhatIsMetFirst_HasAnExampleExceptionsAndThreads(Type type)
    {
        XElement[] members = [.. XDocument.Load(Path.ChangeExtension(typeof(Inventory).Assembly.Location, ".xml")).Descendants("member")];
        XElement own = members.Single(member => member.Attribute("name")!.Value == "T:" + NameOf(type));

        Assert.That(own.Element("example")?.Element("code")?.Value, Does.Contain(type.Name));
        Assert.That(own.Value, Does.Contain("thread"));
        // Options only hold choices: what is wrong with them is thrown where they are used.
        if (type != typeof(InventoryOptions))
        {
            Assert.That(
                members.Where(member => member.Attribute("name")!.Value.StartsWith($"M:{NameOf(type)}.", StringComparison.Ordinal))
                    .SelectMany(member => member.Elements("exception")),
                Is.Not.Empty);
        }
    }

    // A page of a package is read on a registry and in an editor, where nothing lies beside it.
    [TestCaseSource(nameof(Pages))]
    public void Page_OfAPackage_BeginsWithHowToAddItAndHasNoRelativeLink(string page)
    {
        string text = File.ReadAllText(Repository.PathTo(page));

        Assert.That(text.Split("```")[1], Does.Match("^sh\ndotnet (add package|tool install -g) Kingsoft[.]Carbon"));
        Assert.That(text, Does.Not.Match(@"\]\((?!https://)"));
    }

    [Test]
    public void Icon_IsSmall() => Assert.That(new FileInfo(Repository.PathTo("src", "icon.png")).Length, Is.LessThan(10_000));

    private static IEnumerable<string> Names(Type type)
    {
        string owner = NameOf(type);
        return type.GetMembers(Declared).Where(IsVisible).Select(member => member switch
        {
            FieldInfo => $"F:{owner}.{member.Name}",
            PropertyInfo => $"P:{owner}.{member.Name}",
            EventInfo => $"E:{owner}.{member.Name}",
            ConstructorInfo => $"M:{owner}.#{member.Name[1..]}",
            _ => $"M:{owner}.{member.Name}",
        }).Prepend("T:" + owner);
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo one => IsVisible(one.AddMethod!),
        _ => false,
    };

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string WithoutParameters(string name) =>
        name.StartsWith("T:", StringComparison.Ordinal) ? name : name.Split('(')[0].Split("``")[0];
}
