using System.Xml;
using System.Xml.Linq;

namespace Liaison.Architecture.Tests;

/// <summary>Every package is there for a reason that is written down.</summary>
public sealed class PackageTests
{
    private const string Versions = "Directory.Packages.props";

    [Fact]
    public void Every_package_has_its_reason_directly_above_it() =>
        Finding.AssertNone(
            from package in XDocument.Load(Repository.Absolute(Versions), LoadOptions.SetLineInfo).Descendants("PackageVersion")
            where package.PreviousNode is not XComment reason || reason.Value.Trim().Length < 10
            select new Finding(
                Versions,
                ((IXmlLineInfo)package).LineNumber,
                $"say in a comment above {(string?)package.Attribute("Include")} why it is needed."));
}
