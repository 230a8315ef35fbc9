using PublicApiGenerator;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>The public interface of the library, compared with the one last agreed on.</summary>
public sealed class PublicApiTests
{
    private const string Switch = "CARBON_APPROVE_API";

    [Test]
    public void PublicApi_IsTheApprovedOne()
    {
        string approvedFile = Path.Combine(Repository.Tests, "Golden", "PublicApi.txt");
        string actual = ApiText();
        if (Environment.GetEnvironmentVariable(Switch) == "1")
            File.WriteAllText(approvedFile, actual);

        string approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : "";

        Assert.That(
            actual,
            Is.EqualTo(approved),
            $"The public interface differs from {Repository.Relative(approvedFile)}. Where that is meant, run\n"
            + $"  {Switch}=1 dotnet test tests/Kingsoft.Carbon.Tests --filter {nameof(PublicApi_IsTheApprovedOne)}\n"
            + "read the difference like code, and commit the file with the change. Lines that differ:\n"
            + Difference(approved, actual));
    }

    private static string Difference(string approved, string actual)
    {
        string[] before = approved.Split('\n');
        string[] after = actual.Split('\n');
        return string.Join(
            '\n', before.Except(after).Select(line => "- " + line.Trim()).Concat(after.Except(before).Select(line => "+ " + line.Trim())));
    }

    private static string ApiText()
    {
        // The version and the configuration of a build are no part of the interface.
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false };
        return typeof(Inventory).Assembly.GeneratePublicApi(options).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }
}
