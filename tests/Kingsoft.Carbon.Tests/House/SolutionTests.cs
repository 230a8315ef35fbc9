using System.Xml.Linq;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>The projects: in the solution but for two that are named here, with locked packages, versions in one place.</summary>
public sealed class SolutionTests
{
    private static IEnumerable<string> Projects => new[] { "src", "tests", "benchmarks" }
        .SelectMany(folder => Repository.Files(Repository.PathTo(folder), "*.csproj"))
        .Select(Repository.Relative);

    private static IEnumerable<string> BuildFiles => new[] { "*.csproj", "*.props", "*.targets" }
        .SelectMany(pattern => Repository.Files(Repository.Root, pattern))
        .Select(Repository.Relative)
        .Where(file => Path.GetFileName(file) != "Directory.Packages.props" && !IsAReadersOwn(file));

    [Test]
    public void Solution_HasEveryProject()
    {
        IEnumerable<string> inSolution = File.ReadLines(Repository.PathTo("Carbon.sln"))
            .Select(line => line.Split('"'))
            .Where(parts => parts.Length > 5 && parts[5].EndsWith(".csproj", StringComparison.Ordinal))
            .Select(parts => parts[5].Replace('\\', '/'));

        Assert.That(inSolution, Is.EquivalentTo(Projects.Where(project => !StandsOutside(project))));
    }

    [TestCaseSource(nameof(Projects))]
    public void Project_HasALockFile(string project)
    {
        string lockFile = Path.Combine(Path.GetDirectoryName(Repository.PathTo(project))!, "packages.lock.json");

        Assert.That(lockFile, Does.Exist);
    }

    [TestCaseSource(nameof(BuildFiles))]
    public void BuildFile_NamesNoPackageVersion(string file)
    {
        IEnumerable<string> versioned = Elements(file, "PackageReference")
            .Where(reference => reference.Attribute("Version") is not null
                || reference.Attribute("VersionOverride") is not null
                || reference.Elements().Any(child => child.Name.LocalName is "Version" or "VersionOverride"))
            .Select(reference => reference.ToString());

        Assert.That(versioned, Is.Empty);
        Assert.That(
            Elements(file, "PackageVersion").Select(version => version.Attribute("Include")?.Value), Is.SubsetOf(["UnitsNet"]),
            "only the adapter, which stands outside the solution, pins a package of its own");
    }

    [Test]
    public void Library_DependsOnNothingButItsTwoPackages()
    {
        // What only the build uses (PrivateAssets) is no dependency of the package.
        IEnumerable<string?> packages = Elements("src/Kingsoft.Carbon/Kingsoft.Carbon.csproj", "PackageReference")
            .Where(reference => reference.Attribute("PrivateAssets")?.Value != "all")
            .Select(reference => reference.Attribute("Include")?.Value);

        Assert.That(packages, Is.SubsetOf(["CsvHelper", "MathNet.Numerics"]));
        Assert.That(Elements("src/Kingsoft.Carbon/Kingsoft.Carbon.csproj", "ProjectReference"), Is.Empty);
    }

    [TestCaseSource(nameof(Projects))]
    public void Internals_AreShownToTestsAlone(string project)
    {
        IEnumerable<string?> friends = Elements(project, "InternalsVisibleTo").Select(friend => friend.Attribute("Include")?.Value);

        Assert.That(friends, Has.All.EndsWith(".Tests"));
    }

    // DuckDB's packages, which the comparison measures against, cannot be restored everywhere; what tries made-up ledgers runs for as
    // long as it is told to.
    private static bool StandsOutside(string project) =>
        project is "benchmarks/compare/Kingsoft.Carbon.Compare.csproj" or "tests/fuzz/Kingsoft.Carbon.Fuzz.csproj";

    // A sample is a project of its reader's, in a folder without the rules of this repository.
    private static bool IsAReadersOwn(string file) => file.StartsWith("samples/", StringComparison.Ordinal);

    private static IEnumerable<XElement> Elements(string file, string name) =>
        XDocument.Load(Repository.PathTo(file)).Descendants().Where(element => element.Name.LocalName == name);
}
